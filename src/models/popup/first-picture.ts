import type { Sourced } from '@/src/domain/types.ts';
import type { MethodName } from '@/src/rpc/contract.ts';
import { peekIntoCache } from '@/src/storage/peek.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { lastTab, type TabName } from './last-tab.ts';

/**
 * The list of the tab that was open last, as it was kept, without the background: a worker that
 * sleeps takes longer to wake than the popup takes to draw. The page begins to read before its own
 * script is there (entrypoints/first-picture.ts); all else is asked as usual.
 */
export interface FirstPicture {
  readonly method: MethodName;
  /** null: nothing is kept, or nobody is signed in. */
  readonly found: Promise<Sourced<unknown> | null>;
}

interface First {
  readonly method: MethodName;
  /** Where the background keeps it; the account goes before. A test compares with its own keys. */
  readonly key: string;
}

const FIRST: Readonly<Record<TabName, First>> = {
  toview: { method: 'toview.list', key: 'toviewList@1 {}' },
  history: { method: 'history.page', key: 'historyCursor@1 {"ps":30}' },
  groups: { method: 'groups.list', key: 'groups@1 {}' },
};

export function readFirstPicture(): FirstPicture {
  const { method, key } = FIRST[lastTab()];
  return { method, found: read(key).catch(() => null) };
}

async function read(key: string): Promise<Sourced<unknown> | null> {
  const look = peekIntoCache();
  const mid = await signedInMid();
  const entry = mid === null ? undefined : await look(`${mid} ${key}`);
  if (!entry) return null;
  const { value, learntAtMs, dropped } = entry;
  // Whether it is still fresh is the background's to say.
  return { value, learntAtMs, dropped, stale: true };
}

declare global {
  /** Set by the script that reads ahead; missing where it did not run in time. */
  var bilideckFirstPicture: FirstPicture | undefined;
}
