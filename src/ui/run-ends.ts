import { signal } from '@preact/signals';
import { hasEnded, type JournalEntry, type Run, wasUntouched } from '@/src/engine/shared/runs.ts';
import { type UndoState, undoStateOf } from '@/src/engine/shared/undo-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import type { createOutcomes, Outcome } from './outcomes.ts';
import { runSaid } from './said.ts';

/** So many runs are looked through for one that goes on, and for undos of another. */
const LOOK_BACK = 20;

/** How a notice stands once an undo of it has ended. */
const TAKEN_BACK: Readonly<Record<UndoState, Outcome['state']>> = {
  none: 'undo-failed',
  part: 'undone-part',
  'under-way': 'undoing',
  whole: 'undone',
};

export interface EndsHearing {
  /** Kinds of runs that this view stands for. */
  readonly kinds: readonly KindId[];
  /** What was done, as soon as that is certain; by a run, or by one click (null). */
  readonly done?: (
    what: Pick<Run, 'kind' | 'params'>,
    ids: readonly string[],
    run: Run | null,
  ) => void;
  /** Something was taken back: what was taken out may be there again. */
  readonly undone?: () => void;
}

/** Runs that a view stands for: the one under way is shown, and the end of each is told once. */
export function createRunEnds(
  ask: Background,
  { done, undone, ...hearing }: EndsHearing,
  outcomes: ReturnType<typeof createOutcomes>,
  stopped: AbortSignal,
) {
  // Runs that are kept may be of a kind that another version knew.
  const kinds: readonly string[] = hearing.kinds;
  const run = signal<Run | null>(null);
  /** Ends that were told: they come from the answer to a word and from the engine's own news. */
  const told = new Set<string>();

  const recentRuns = () => ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);

  /** A click that goes through is told by its outcome; one that stands still is a run like any. */
  const isShown = (next: Run) =>
    kinds.includes(next.kind) && (hasEnded(next) || !next.single || next.wait !== null);

  async function put(next: Run) {
    if (stopped.aborted || !kinds.includes(next.kind)) return;
    if (!hasEnded(next)) {
      if (isShown(next)) run.value = next;
      return;
    }
    const shown = run.peek()?.id === next.id;
    const notice = outcomes.find(({ id }) => id === next.id);
    if (shown) run.value = null;
    // A click tells its own end, unless it stood still meanwhile.
    if (next.single && !shown && notice?.state !== 'doing') return;
    if (told.has(next.id)) return;
    told.add(next.id);
    await tellEnd(next, notice);
  }

  /** The end of a run: which items were done, and the first reason why others were not. */
  async function tellEnd(ended: Run, notice: Outcome | undefined) {
    const entries = await ask('runs.items', { id: ended.id }).catch(() => []);
    if (stopped.aborted) return;
    const isState = (...states: JournalEntry['state'][]) =>
      entries.filter(({ state }) => states.includes(state));
    const ids = isState('verified').map(({ id }) => id);
    done?.(ended, ids, ended);
    if (ended.undoOf && ids.length > 0) undone?.();
    const left = isState('failed', 'doubtful');
    const outcome = {
      // An undo is told where what it takes back was told, and so are further tries.
      id: ended.undoOf ?? ended.id,
      kind: ended.kind,
      said: runSaid(ended),
      undoable: ended.undoable ?? true,
      state: ended.undoOf ? await takenBack(ended.undoOf, ended) : ('done' as const),
      run: ended,
      note: null,
      left,
      error: left.find((entry) => entry.error)?.error ?? null,
    };
    if (stopped.aborted) return;
    const undoing = outcomes.find(({ id }) => id === ended.undoOf);
    if (undoing) {
      const { kind, said, undoable } = undoing;
      outcomes.change(undoing.key, { ...outcome, kind, said, undoable });
    } else if (notice) outcomes.change(notice.key, { ...outcome, said: notice.said });
    else outcomes.add(outcome);
  }

  /** How far a run was taken back, with all undos of it; `latest` is one that just ended. */
  async function takenBack(id: string, latest: Run): Promise<Outcome['state']> {
    const others = (await recentRuns()).filter((one) => one.id !== latest.id);
    const state = undoStateOf({ id, undone: false }, [latest, ...others]);
    return state === 'none' && wasUntouched(latest) ? 'undo-cancelled' : TAKEN_BACK[state];
  }

  return {
    run,
    put,
    isShown,
    /** The newest runs of all views. */
    recentRuns,
  };
}
