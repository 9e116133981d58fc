import { signal } from '@preact/signals';
import {
  type NamedQuery,
  type QueryNameProblem,
  queriesKey,
  readNamedQueries,
  withoutQuery,
  withQuery,
} from '@/src/parts/followings/shared/named-queries.ts';

/** The named queries of an account, in the page's own store: harmless, and wanted at once. */
export function createKeptQueries(ended: AbortSignal) {
  const all = signal<readonly NamedQuery[]>([]);
  let account: number | null = null;
  /** What is shown could not be kept, so what is kept is not all of it. */
  let isHeldHere = false;
  const key = () => queriesKey(account ?? 0);

  /** As it is kept now: another window, or a file from another device, may have changed it since. */
  function look() {
    if (isHeldHere) return;
    try {
      all.value = readNamedQueries(JSON.parse(localStorage.getItem(key()) ?? '[]'));
    } catch {
      all.value = [];
    }
  }

  function put(next: readonly NamedQuery[]) {
    all.value = next;
    try {
      localStorage.setItem(key(), JSON.stringify(next));
      isHeldHere = false;
    } catch {
      // The store is full or off: they hold as long as the page is open.
      isHeldHere = true;
    }
  }

  addEventListener('storage', look, { signal: ended });

  return {
    all,
    of(mid: number) {
      if (mid === account) return;
      account = mid;
      isHeldHere = false;
      look();
    },
    save(query: NamedQuery): QueryNameProblem | null {
      look();
      const next = withQuery(all.peek(), query);
      if (typeof next === 'string') return next;
      put(next);
      return null;
    },
    drop(name: string) {
      look();
      put(withoutQuery(all.peek(), name));
    },
  };
}
