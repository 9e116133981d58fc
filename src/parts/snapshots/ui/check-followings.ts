import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { followingsProgress } from '@/src/storage/items.ts';

/**
 * Brings the local copy of the followings up to date and waits for that.
 * @throws {BiliError} why it could not be; what was known stays.
 */
export async function checkFollowings(
  ask: Background,
  tell: (now: SyncProgress) => void,
  ended: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const over = new Promise<SyncProgress | null>((resolve) => {
    const unwatch = followingsProgress.watch((now) => {
      if (now?.state === 'running') tell(now);
      else resolve(now);
    });
    stop.signal.addEventListener('abort', unwatch);
    ended.addEventListener('abort', () => resolve(null), { signal: stop.signal });
  });
  try {
    await ask('followings.sync', { asked: true }, { signal: ended });
    const last = await over;
    if (last?.error) throw new BiliError(last.error);
  } finally {
    stop.abort();
  }
}
