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
export function createKeptQueries() {
  const all = signal<readonly NamedQuery[]>([]);
  let account: number | null = null;
  const key = () => queriesKey(account ?? 0);

  function put(next: readonly NamedQuery[]) {
    all.value = next;
    try {
      localStorage.setItem(key(), JSON.stringify(next));
    } catch {
      // The store is full or off: they hold as long as the page is open.
    }
  }

  return {
    all,
    of(mid: number) {
      if (mid === account) return;
      account = mid;
      try {
        all.value = readNamedQueries(JSON.parse(localStorage.getItem(key()) ?? '[]'));
      } catch {
        all.value = [];
      }
    },
    save(query: NamedQuery): QueryNameProblem | null {
      const next = withQuery(all.peek(), query);
      if (typeof next === 'string') return next;
      put(next);
      return null;
    },
    drop: (name: string) => put(withoutQuery(all.peek(), name)),
  };
}
