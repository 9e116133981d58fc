import { batch, signal } from '@preact/signals';
import type { ColumnId } from '@/src/parts/followings/shared/columns.ts';
import { type Condition, withCondition } from '@/src/parts/followings/shared/conditions.ts';
import { nextSort } from '@/src/parts/followings/shared/next-sort.ts';
import {
  EVERYBODY,
  type Query,
  readQuery,
  writeQuery,
} from '@/src/parts/followings/shared/query.ts';
import { createQueryAddress, queryHere } from './address.ts';

/** What the table is asked for: it stands in the address, and follows it. */
export function createAskedQuery() {
  const start = queryHere();
  const query = signal<Query>(start?.query ?? EVERYBODY);
  /** Conditions of an address that nobody here can read. */
  const unread = signal<readonly string[]>(start?.unread ?? []);
  const address = createQueryAddress();

  function show(next: Query, how: 'step' | 'typed' = 'step') {
    query.value = next;
    address[how](next);
  }

  function arrived() {
    const here = queryHere();
    if (!here) return;
    address.forget();
    batch(() => {
      if (writeQuery(here.query) !== writeQuery(query.peek())) query.value = here.query;
      unread.value = here.unread;
    });
  }

  return {
    query,
    unread,
    search: (search: string) => show({ ...query.peek(), search }, 'typed'),
    clear: () => show({ ...EVERYBODY, sort: query.peek().sort }),
    open: (text: string) => {
      const { query: next, unread: left } = readQuery(text);
      unread.value = left;
      show(next);
    },
    addCondition(one: Condition, instead?: Condition) {
      const conditions = withCondition(query.peek().conditions, one, instead);
      show({ ...query.peek(), conditions });
    },
    dropCondition(one: Condition) {
      const conditions = query.peek().conditions.filter((other) => other !== one);
      show({ ...query.peek(), conditions });
    },
    sortBy(column: ColumnId) {
      show({ ...query.peek(), sort: nextSort(query.peek().sort, column) });
    },
    /** Until that ends. */
    followAddress: (signal: AbortSignal) => addEventListener('hashchange', arrived, { signal }),
    /** What was typed last may not stand in the address yet. */
    writeAddress: address.write,
  };
}
