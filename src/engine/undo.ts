import { BiliError } from '../shared/errors.ts';
import { isHalfWay } from './items.ts';
import type { KindOf } from './kind.ts';
import { MOST_ITEMS } from './most.ts';
import type { RunStore } from './run-store.ts';
import { hasEnded, type JournalEntry, type Run, type RunOrder } from './shared/runs.ts';

/**
 * The orders that take a run back, made from its journal: only items that were verified to have
 * changed, or failed on the way with a step taken, and that no earlier undo brought back. Empty when
 * nothing can come back.
 */
export async function undoOrders(
  store: RunStore,
  run: Run,
  kindOf: KindOf,
): Promise<readonly RunOrder[]> {
  const { undo } = kindOf(run.kind);
  if (!undo) return [];
  const [entries, items, undos] = await Promise.all([
    store.journalOf(run.id),
    store.items(run.id, ['verified', 'failed'], MOST_ITEMS),
    store.undosOf(run.id),
  ]);
  // Versions that kept no run of an undo said so on the run alone.
  if (run.undone && undos.length === 0) return [];
  const targets = new Map(items.map(({ index, target }) => [index, target]));
  const halfWay = new Set(items.filter(isHalfWay).map(({ index }) => index));
  const done = entries
    .filter((entry) => isChange(entry) || (entry.state === 'failed' && halfWay.has(entry.index)))
    .map(({ index, id, title, before, after }) => ({
      id,
      title,
      target: targets.get(index),
      before: before ?? null,
      after: after ?? null,
    }))
    .filter(({ target }) => target !== undefined);
  const isBack = await broughtBack(store, undos);
  return undo(done, run.params).flatMap((order) => {
    const left = order.items.filter(({ id }) => !isBack(order.kind, id));
    return left.length > 0 ? [{ ...order, items: left }] : [];
  });
}

/** `already` was no change of ours; what failed or is doubtful is not taken for done. */
function isChange({ state, note }: JournalEntry): boolean {
  return state === 'verified' && note !== 'already';
}

/** What earlier undos brought back. The same journal gives the same orders, so ids tell. */
async function broughtBack(store: RunStore, undos: readonly Run[]) {
  const back = new Set<string>();
  for (const { id: undo, kind } of undos) {
    for (const { id } of await store.items(undo, ['verified'], MOST_ITEMS))
      back.add(`${kind} ${id}`);
  }
  return (kind: string, id: string) => back.has(`${kind} ${id}`);
}

/** @throws {BiliError} unless it is there, of this account, and has ended. */
export function assertUndoable(run: Run | undefined, account: number | null): Run {
  const operation = 'undo';
  if (!run) throw new BiliError({ kind: 'not-found', operation });
  if (run.account !== account) throw new BiliError({ kind: 'account-changed', operation });
  if (!hasEnded(run)) throw new BiliError({ kind: 'unfinished', operation });
  return run;
}
