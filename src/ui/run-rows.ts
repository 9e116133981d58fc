import { computed, signal } from '@preact/signals';
import { hasEnded, type Run, settledOf } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { type ItemSort, itemsOfKind } from '@/src/shared/kind-ids.ts';

const NONE: ReadonlySet<string> = new Set();

/** A look takes the worker 17 microseconds an item: of a run that goes on it may take one of a hundred. */
const REST_MS_AN_ITEM = 2;

/**
 * Where the rows of a list stand while runs of it go on or stand still, be it for hours: what is done
 * goes from the list as soon as that is certain, what waits is shown as waiting, and with the end of its
 * run nothing waits any more.
 * @param settled These of a run are done; each is told once: what is put back meanwhile stays.
 * @param sort What the rows are: a group may have the number of a person.
 */
export function createRunRows(
  ask: Background,
  settled: (run: Run, ids: readonly string[]) => void,
  stopped: AbortSignal,
  sort?: ItemSort,
) {
  /** By run, the ids of what has not ended. */
  const open = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  /** By run, as it was told last. */
  const told = new Map<string, Run>();
  /** By run, what was told as done, and when that was asked. */
  const looks = new Map<string, { readonly done: ReadonlySet<string>; readonly atMs: number }>();
  const asking = new Set<string>();
  const timers = new Map<string, number>();

  function put(id: string, ids: readonly string[] | null) {
    const next = new Map(open.peek());
    if (ids) next.set(id, ids);
    else next.delete(id);
    open.value = next;
  }

  function drop(id: string) {
    clearTimeout(timers.get(id));
    timers.delete(id);
  }

  async function look(id: string) {
    const run = told.get(id);
    if (!run || asking.has(id)) return;
    asking.add(id);
    const found = await ask('runs.rows', { id }).catch(() => null);
    asking.delete(id);
    const now = told.get(id);
    if (stopped.aborted || !now) return;
    // What could not be asked is asked with the next news.
    if (!found) {
      told.delete(id);
      return;
    }
    const before = looks.get(id)?.done ?? NONE;
    looks.set(id, { done: new Set(found.done), atMs: Date.now() });
    if (itemsOfKind(now.kind) === sort) put(id, found.open);
    const news = found.done.filter((one) => !before.has(one));
    if (news.length > 0) settled(now, news);
    if (settledOf(now.counts) !== settledOf(run.counts)) soon(now);
  }

  /** At once where it stands still: then no further news would tell the last of it. */
  function soon({ id, state, counts }: Run) {
    const restMs = state === 'running' ? REST_MS_AN_ITEM * counts.total : 0;
    const leftMs = (looks.get(id)?.atMs ?? -Infinity) + restMs - Date.now();
    if (leftMs > 0 && timers.has(id)) return;
    drop(id);
    if (leftMs <= 0) void look(id);
    else
      timers.set(
        id,
        window.setTimeout(() => timers.delete(id) && void look(id), leftMs),
      );
  }

  stopped.addEventListener('abort', () => {
    for (const id of [...timers.keys()]) drop(id);
  });

  return {
    /** Of what the rows are, the ids of what is ordered and not done yet. */
    waiting: computed(() =>
      open.value.size > 0 ? new Set([...open.value.values()].flat()) : NONE,
    ),
    /** News of a run. */
    see(run: Run) {
      const before = told.get(run.id);
      if (hasEnded(run)) {
        drop(run.id);
        told.delete(run.id);
        if (open.peek().has(run.id)) put(run.id, null);
        return;
      }
      told.set(run.id, run);
      const isNew = !before || settledOf(before.counts) !== settledOf(run.counts);
      if (isNew || timers.has(run.id)) soon(run);
    },
    /** At the end of a run: those of its `done` that were not told before. */
    rest(id: string, done: readonly string[]): readonly string[] {
      const before = looks.get(id)?.done ?? NONE;
      looks.delete(id);
      return done.filter((one) => !before.has(one));
    },
  };
}
