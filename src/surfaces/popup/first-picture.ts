import type { Sourced } from '@/src/reading/shared/sourced.ts';
import type { MethodName } from '@/src/rpc/client.ts';
import { peekIntoCache } from '@/src/storage/peek.ts';
import { lastTab } from './last-tab.ts';

/**
 * The list of the tab that was open last and who is signed in, as they were kept, without the
 * background: a worker that sleeps takes longer to wake than the popup takes to draw. The page
 * begins to read before its own script is there (entrypoints/first-picture.ts); all else is asked
 * as usual.
 */
export interface FirstPicture {
  /** Of whom it is. */
  readonly whose: Promise<number | null>;
  /** Of the list; the others wait until it is drawn. */
  readonly method: MethodName;
  /** null: nothing is kept, or nobody is signed in. */
  readonly found: Readonly<Partial<Record<MethodName, Promise<Sourced<unknown> | null>>>>;
}

interface First {
  readonly method: MethodName;
  /** Where the background keeps it; the account goes before. A test compares with its own keys. */
  readonly keyFor: (mid: number) => string;
}

const HEADER: readonly First[] = [
  { method: 'account.get', keyFor: () => 'nav@2 {}' },
  { method: 'account.counts', keyFor: (mid) => `relationStat@2 {"vmid":${mid}}` },
];

/** @param whose Who is signed in. */
export function readFirstPicture(whose: Promise<number | null>): FirstPicture {
  const { method, key } = lastTab();
  const wanted = [{ method, keyFor: () => key }, ...HEADER];
  const kept = read(wanted, whose).catch(() => []);
  const found = wanted.map((one, place) => [one.method, kept.then((all) => all[place] ?? null)]);
  return { whose, method, found: Object.fromEntries(found) };
}

async function read(
  wanted: readonly First[],
  whose: Promise<number | null>,
): Promise<readonly (Sourced<unknown> | null)[]> {
  const look = peekIntoCache();
  const mid = await whose;
  if (mid === null) return [];
  const entries = await look(wanted.map(({ keyFor }) => `${mid} ${keyFor(mid)}`));
  return entries.map((entry) => {
    if (!entry) return null;
    const { value, learntAtMs, dropped } = entry;
    // Whether it is still fresh is the background's to say.
    return { value, learntAtMs, dropped, stale: true };
  });
}

declare global {
  /** Set by the script that reads ahead; missing where it did not run in time. */
  var bilideckFirstPicture: FirstPicture | undefined;
}
