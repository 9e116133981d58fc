import type { Limiter } from '../../api/limiter.ts';
import { parseBiliLink } from '../../shared/bili-link.ts';
import { BiliError } from '../../shared/errors.ts';

const TIMEOUT_MS = 10_000;
const operation = 'shortLink';

interface Parts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly limiter: Pick<Limiter, 'schedule' | 'assertOpen'>;
}

/**
 * Where a b23.tv link leads: one request to that host, followed to the page it names. A redirect
 * that is not followed is opaque to scripts, so the page is asked for and its body thrown away.
 * No cookie goes along.
 */
export function createShortLinks({ fetch, limiter }: Parts) {
  /**
   * The address of the person or the video behind a short link; any other known link as it is;
   * null: it leads somewhere else.
   * @throws {BiliError} `network` when nobody answers or the way leads off the known hosts.
   */
  return async function resolve(link: string): Promise<string | null> {
    const named = parseBiliLink(link);
    if (named?.type !== 'short') return named ? link : null;
    await limiter.assertOpen(operation, 'space');
    const end = await limiter.schedule(
      { operation, bucket: 'space', priority: 'waiting' },
      async () => {
        try {
          const response = await fetch(named.url, {
            credentials: 'omit',
            referrerPolicy: 'no-referrer',
            signal: AbortSignal.timeout(TIMEOUT_MS),
          });
          await response.body?.cancel();
          return response.url;
        } catch (error) {
          throw new BiliError({ kind: 'network', operation }, error);
        }
      },
    );
    const found = parseBiliLink(end);
    return found && found.type !== 'short' ? end : null;
  };
}

export type ResolveLink = ReturnType<typeof createShortLinks>;
