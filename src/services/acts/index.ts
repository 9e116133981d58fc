import type { Client } from '../../api/client.ts';
import type { Clock } from '../../api/clock.ts';
import { BiliError } from '../../api/errors.ts';
import type { Act, ActKind, Relation } from '../../domain/types.ts';
import type { ActStore } from '../../storage/acts.ts';
import type { Reader } from '../reader.ts';
import { relationResource } from '../resources.ts';
import { followInto } from './follow-into.ts';
import type { ActTools, Kind, Step } from './kind.ts';
import { midOf } from './relation-steps.ts';
import { toviewAddKind, toviewRemoveKind } from './toview.ts';
import { unfollowKind } from './unfollow.ts';

const KINDS: Readonly<Record<ActKind, Kind>> = {
  'follow-into': followInto,
  unfollow: unfollowKind,
  'toview-add': toviewAddKind,
  'toview-remove': toviewRemoveKind,
};

export interface ActParts {
  readonly client: Client;
  readonly reader: Reader;
  readonly store: ActStore;
  readonly clock: Clock;
  readonly changed: (...topics: string[]) => Promise<void>;
}

export type Order = Pick<Act, 'kind' | 'account' | 'target' | 'tagids'>;

/**
 * Single acts: one thing the person ordered. Each is written down before its first request and
 * after every step, reads before it writes, and reads again after it; so an act cut short by a
 * stopped worker is taken up where it truly stands.
 */
export function createActs({ client, reader, store, clock, changed }: ActParts) {
  // One act at a time; a double click finds its goal reached and sends nothing.
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = line.then(task, task);
    line = turn.catch(() => undefined);
    return turn;
  };

  /** Reads the relation once between two writes: what was just read need not be read again. */
  function createTools(): ActTools & { forget: () => void } {
    let known: Promise<Relation> | null = null;
    const read = async (act: Act) => {
      const found = await reader.read(
        relationResource,
        { mid: midOf(act) },
        { from: 'network', account: act.account, priority: 'waiting' },
      );
      if (!found) throw new BiliError({ kind: 'schema', operation: act.kind });
      return found.value;
    };
    return {
      client,
      reader,
      relation: (act) => {
        known ??= read(act);
        return known;
      },
      forget: () => {
        known = null;
      },
    };
  }

  async function save(act: Act, change: Partial<Act>): Promise<Act> {
    const next = { ...act, ...change };
    await store.put(next);
    return next;
  }

  /** Takes one step; a lost answer is settled by reading, never by sending again. */
  async function take(step: Step, forget: () => void): Promise<'verified' | 'doubtful'> {
    if (await step.holds()) return 'verified';
    try {
      await step.send();
    } catch (error) {
      if (!(error instanceof BiliError) || error.changed !== 'maybe') throw error;
    } finally {
      forget();
    }
    return (await step.holds()) ? 'verified' : 'doubtful';
  }

  async function perform(begun: Act): Promise<Act> {
    const kind = KINDS[begun.kind];
    const tools = createTools();
    let act = begun;
    try {
      const before = act.before ?? (await kind.before(act, tools));
      act = await save(act, { before, state: 'sending', error: null });
      const steps = act.direction === 'do' ? kind.steps(act, tools) : kind.undo(act, tools);
      for (const step of steps) {
        if ((await take(step, tools.forget)) === 'doubtful') {
          return await save(act, { state: 'doubtful' });
        }
      }
      return await save(act, { state: 'verified', undone: act.direction === 'undo' });
    } catch (error) {
      // Taken up after a stop, a write may have gone out before: failing to look is not knowing.
      const state = begun.state === 'sending' ? 'doubtful' : 'failed';
      return await save(act, { state, error: asBiliError(error, act.kind).toFields() });
    } finally {
      await changed(...kind.touches(act));
    }
  }

  return {
    /** Does what was ordered and says how it ended; failures are in the act, not thrown. */
    order(order: Order): Promise<Act> {
      const act: Act = {
        ...order,
        id: crypto.randomUUID(),
        before: null,
        state: 'pending',
        direction: 'do',
        createdAtMs: clock.now(),
        error: null,
        undone: false,
      };
      return inTurn(async () => perform(await save(act, {})));
    },

    undo(id: string): Promise<Act> {
      return inTurn(async () => {
        const act = await store.get(id);
        if (!act) throw new BiliError({ kind: 'not-found', operation: 'acts.undo' });
        if (act.undone) return act;
        return perform(await save(act, { direction: 'undo', state: 'pending' }));
      });
    },

    recent: (limit: number) => store.recent(limit),

    /** Takes up what an earlier life of the worker left in the middle. */
    async resume(): Promise<void> {
      const open = (await store.recent(RESUME_LIMIT)).filter(
        ({ state }) => state === 'pending' || state === 'sending',
      );
      for (const act of open) {
        // Too old to be what the person still waits for: say so instead of acting out of the blue.
        if (clock.now() - act.createdAtMs > RESUME_WITHIN_MS)
          await save(act, { state: 'doubtful' });
        else await inTurn(() => perform(act));
      }
    },
  };
}

const RESUME_LIMIT = 20;
const RESUME_WITHIN_MS = 10 * 60_000;

function asBiliError(error: unknown, operation: string): BiliError {
  return error instanceof BiliError ? error : new BiliError({ kind: 'schema', operation }, error);
}

export type Acts = ReturnType<typeof createActs>;
