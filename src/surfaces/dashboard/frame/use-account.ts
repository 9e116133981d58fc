import { useEffect, useState } from 'preact/hooks';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';

/**
 * Calls back whenever another account may be signed in than before. The same one signing in again is
 * no change; of whom nothing is kept, nobody knows whether it is the same.
 */
export function onOtherAccount(ask: Background, changed: () => void, ended: AbortSignal): void {
  const who = () =>
    ask('account.get', { from: 'cache' }, { signal: ended }).then(
      (kept) => kept?.value?.mid ?? null,
      () => null,
    );
  let last = who();
  const look = async () => {
    const before = last;
    last = who();
    const [was, now] = await Promise.all([before, last]);
    if (!ended.aborted && (now === null || now !== was)) changed();
  };
  onRevision(['account'], () => void look(), ended);
}

/** Counts those changes: what was drawn, chosen and planned until then is not the next person's. */
export function useAccountTurn(ask: Background): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    onOtherAccount(ask, () => setTurn((count) => count + 1), stop.signal);
    return () => stop.abort();
  }, [ask]);
  return turn;
}
