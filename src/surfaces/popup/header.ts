import type { Background } from '@/src/rpc/client.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createResource } from '@/src/ui/resource.ts';

/** Who is signed in, and how many they follow and are followed by: the name does not wait for it. */
export function createHeader(ask: Background) {
  const account = readResource(ask, 'account.get');
  const counts = createResource(async (from, stop) => {
    const mid = account.value.peek()?.mid;
    return mid === undefined ? null : ask('account.counts', { mid, from }, { signal: stop });
  });
  const stopWatching = account.value.subscribe((me) => {
    // Once: refreshing the account does not make the counts older.
    if (me && counts.state.peek().status === 'idle') void counts.load();
  });
  return {
    account,
    counts,
    load: () => void account.load(),
    dispose: () => {
      stopWatching();
      account.dispose();
      counts.dispose();
    },
  };
}

export type HeaderModel = ReturnType<typeof createHeader>;
