import { BiliError } from '../../src/shared/errors.ts';

/** Groups of an account: they are listed, and made one by one until it refuses, or for as long as `hold` says. */
export function groupMaker(names: readonly string[], most: number) {
  const groups = names.map((name, n) => ({ tagid: n + 1, name, count: 0 }));
  let held: Promise<unknown> | null = null;
  return {
    groups,
    /** The next one is made and its answer held back until this is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    list: () => ({ value: [...groups], learntAtMs: 1, stale: false, dropped: 0 }),
    async make({ items: [item] }: { readonly items: readonly { readonly id: string }[] }) {
      if (groups.length >= most) throw new BiliError({ kind: 'refused', operation: 'groupCreate' });
      groups.push({ tagid: groups.length + 1, name: item?.id ?? '', count: 0 });
      await held;
      return { id: 'a', note: null, undoable: true, state: 'verified', error: null };
    },
  };
}
