import { BiliError } from '../shared/errors.ts';
import type { Engine } from './engine.ts';
import type { RunStore } from './run-store.ts';
import type { Act, ActState } from './shared/act.ts';
import type { Run, RunItem, RunOrder } from './shared/runs.ts';
import { undoStateOf } from './shared/undo-state.ts';
import { hasWayBack } from './shared/way-back.ts';

/** One thing ordered with one click, as the surfaces see it: a run of the engine with one item. */
export function createActs(engine: Engine, store: RunStore) {
  async function actOf(run: Run): Promise<Act> {
    const [item] = await store.items(run.id, ALL_STATES, 1);
    if (!item) throw new BiliError({ kind: 'not-found', operation: 'acts' });
    return {
      id: run.id,
      kind: run.kind,
      account: run.account,
      target: { ...(item.target as object), title: item.title },
      state: stateOf(run, item),
      createdAtMs: run.createdAtMs,
      error: item.error ?? run.wait?.error ?? null,
      note: item.note,
      undoable: hasWayBack(run),
      undone: undoStateOf(run, await store.undosOf(run.id)) === 'whole',
    };
  }

  return {
    /**
     * Does what was ordered and says how it ended; failures are in the act, not thrown.
     * @param account Whose order it is: when another one has signed in, nothing is done.
     */
    async order(order: RunOrder, account?: number): Promise<Act> {
      const run = await engine.act(order, account);
      return actOf(run).catch(afterwards);
    },

    /**
     * Takes an act back. Gives the act, with how the undo ended, and whether it waits for a review;
     * `sending` where it brings back many things: that is a run, which tells its own end.
     */
    async undo(id: string): Promise<Act> {
      const undos = await engine.undo(id);
      const isRun = undos.some(({ single, counts }) => !single && counts.total > 1);
      const ends = isRun ? [] : await Promise.all(undos.map((one) => engine.finish(one)));
      const run = await engine.get(id).catch(afterwards);
      if (!run) throw new BiliError({ kind: 'not-found', operation: 'acts.undo' });
      const act = await actOf(run).catch(afterwards);
      if (isRun) return { ...act, state: 'sending' };
      // Nothing is known of what was before: it is as it was left, and not taken back.
      if (undos.length === 0 && !act.undone) return { ...act, state: 'failed' };
      let isInReview = false;
      for (const end of ends) {
        const { state, error, note } = await actOf(end).catch(afterwards);
        if (state !== 'verified' && !act.undone) return { ...act, state, error, note };
        isInReview ||= note === 'review';
      }
      // What failed half-way is told as taken back, and no more as failed.
      const over = act.undone ? ({ state: 'verified', error: null } as const) : {};
      return { ...act, ...over, note: isInReview ? 'review' : null };
    },

    /** Newest first. */
    async recent(account: number, limit: number): Promise<readonly Act[]> {
      const runs = await engine.recent(account, limit);
      const own = runs.filter(({ single, undoOf }) => single && undoOf === null);
      return Promise.all(own.map(actOf));
    },
  };
}

export type Acts = ReturnType<typeof createActs>;

/** It was carried out, and what came of it cannot be read. */
function afterwards(error: unknown): never {
  if (error instanceof BiliError) throw error;
  throw new BiliError({ kind: 'unreadable', operation: 'acts', changed: 'maybe' }, error);
}

const ALL_STATES = ['pending', 'sending', 'verified', 'failed', 'doubtful', 'skipped'] as const;

function stateOf(run: Run, { state }: RunItem): ActState {
  // Protected, or cancelled before its turn: nothing was done.
  if (state === 'skipped') return 'failed';
  // Standing still with something sent: not known until it can be read again.
  const isStanding = run.state === 'waiting' || run.state === 'paused';
  return state === 'sending' && isStanding ? 'doubtful' : state;
}
