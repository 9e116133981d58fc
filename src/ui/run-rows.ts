import { computed, signal } from '@preact/signals';
import { hasEnded, type Run, settledOf } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Where the rows of a list stand while runs of it go on or stand still, be it for hours: what is done
 * goes from the list as soon as that is certain, what waits is shown as waiting, and with the end of its
 * run nothing waits any more.
 * @param settled These of a run are done, as often as it is asked.
 */
export function createRunRows(
  ask: Background,
  settled: (run: Run, ids: readonly string[]) => void,
  stopped: AbortSignal,
) {
  /** By run, the ids of what has not ended. */
  const open = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  /** By run, as it was told last. */
  const told = new Map<string, Run>();
  const asking = new Set<string>();

  function put(id: string, ids: readonly string[] | null) {
    const next = new Map(open.peek());
    if (ids) next.set(id, ids);
    else next.delete(id);
    open.value = next;
  }

  async function look(id: string) {
    if (asking.has(id)) return;
    asking.add(id);
    for (let run = told.get(id); run; ) {
      const found = await ask('runs.rows', { id }).catch(() => null);
      const now = told.get(id);
      if (stopped.aborted || !now) break;
      // What could not be asked is asked with the next news.
      if (!found) told.delete(id);
      else {
        put(id, found.open);
        if (found.done.length > 0) settled(now, found.done);
      }
      run = found && settledOf(now.counts) !== settledOf(run.counts) ? now : undefined;
    }
    asking.delete(id);
  }

  return {
    /** Ids of what is ordered and not done yet. */
    waiting: computed(() =>
      open.value.size > 0 ? new Set([...open.value.values()].flat()) : NONE,
    ),
    /** News of a run. */
    see(run: Run) {
      const before = told.get(run.id);
      if (hasEnded(run)) {
        told.delete(run.id);
        if (open.peek().has(run.id)) put(run.id, null);
        return;
      }
      told.set(run.id, run);
      if (!before || settledOf(before.counts) !== settledOf(run.counts)) void look(run.id);
    },
  };
}
