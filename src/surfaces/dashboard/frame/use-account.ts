import { useEffect, useState } from 'preact/hooks';
import { onRevision } from '@/src/storage/revisions.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';

type Who = () => Promise<number | null>;

/**
 * Calls back whenever another account is signed in than before, or nobody. The topic tells of more
 * than that: a profile that was edited is no reason to take away what its page says of it.
 */
export function onOtherAccount(who: Who, changed: () => void, ended: AbortSignal): void {
  let last = who();
  const look = async () => {
    const before = last;
    last = who();
    const [was, now] = await Promise.all([before, last]);
    if (!ended.aborted && now !== was) changed();
  };
  onRevision(['account'], () => void look(), ended);
}

/** Counts those changes: what was drawn, chosen and planned until then is not the next person's. */
export function useAccountTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    onOtherAccount(signedInMid, () => setTurn((count) => count + 1), stop.signal);
    return () => stop.abort();
  }, []);
  return turn;
}
