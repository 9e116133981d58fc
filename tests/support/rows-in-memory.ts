import type { CollectionStore, KeptRow } from '../../src/collect/define-collection.ts';
import type { Collected } from '../../src/collect/shared/collected.ts';

/** The store of one collection without a database: the simulated one takes minutes for many rows. */
export function rowsInMemory<R extends KeptRow>(keyOf: (row: R) => number): CollectionStore<R> {
  const rows = new Map<number, R>();
  let kept: Collected | undefined;
  const write = (next: Collected) => {
    kept = { ...next, kept: rows.size };
    return kept;
  };
  return {
    get: async () => kept,
    open: async () => [],
    unended: async () => [],
    update: async (_, change) => kept && write(change(kept)),
    begin: async (_, __, change) => {
      const next = change(kept);
      return next && write(next);
    },
    async learn(next, page) {
      const known = page.map((row) => rows.get(keyOf(row)));
      for (const row of page) rows.set(keyOf(row), row);
      return {
        now: write(next),
        added: known.filter((row) => !row).length,
        first: known.filter((row) => row?.pass !== next.pass).length,
      };
    },
    seen: async ({ pass }) => [...rows.values()].filter((row) => row.pass === pass).length,
    async complete(now) {
      for (const [key, { pass }] of now.topUp ? [] : rows) if (pass < now.pass) rows.delete(key);
      return write({ ...now, state: 'done' });
    },
    rows: async () => [...rows.values()],
  };
}
