/** Long, because a run's life is one closure: each step leans on what the others keep of it. */
import type { Client } from '../../api/client.ts';
import type { Clock } from '../../api/clock.ts';
import { BiliError, type BiliErrorFields } from '../../api/errors.ts';
import type { Run, RunItem, Wait } from '../../domain/runs.ts';
import type { RunStore } from '../../storage/runs.ts';
import { entryOf } from './entry.ts';
import {
  answer,
  begun,
  ended,
  type Held,
  judgeOne,
  lastLook,
  readItems,
  recordOf,
  refusedInBatch,
  takenBack,
  together,
  wasSent,
} from './items.ts';
import { type Step, whyUnknown } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { createTools } from './tools.ts';
import { needsPerson, Stop, stopFor } from './wait.ts';

export interface RunnerParts {
  readonly client: Pick<Client, 'call'>;
  readonly store: RunStore;
  readonly clock: Clock;
  /** People that the person put under protection. */
  readonly isProtected: (account: number, mid: number) => Promise<boolean>;
  /** End of the cool-down in force, in Unix milliseconds. */
  readonly blockedUntilMs: () => number | null;
  /** Backs up followings with groups, whole, and gives the backup's id. */
  readonly backup: (account: number, run: string) => Promise<string>;
  /** Ends of items, for whoever keeps a picture of the account. */
  readonly onSettled: (run: Run, items: readonly RunItem[]) => Promise<void>;
  /** After every change of a run that a surface would show. */
  readonly onProgress: (run: Run) => Promise<void>;
  /** Surfaces of these topics must look again. */
  readonly changed: (...topics: string[]) => Promise<void>;
}

/** Asked between any two requests: null to go on. */
export type Interruption = () => Promise<'person' | 'cancelled' | 'others-first' | null>;

const SETTLE_MS = 2_000;
/** When to read again what a single act may have sent. */
const LOOK_AGAIN_MS = 60_000;
/** Further apart than any item needs: a service that never settles must not hold us for ever. */
const MOST_PASSES = 300;
/** More than any run may have; an order with more is refused. */
export const MOST_ITEMS = 20_000;
/** Blocks in a row without anything done between them; then the person decides. */
const MOST_BLOCKS = 4;

/**
 * Works through one run, window by window: read where the items stand, write what is missing, read
 * again. Every item is written down as `sending` before its request, so whoever takes up a run that
 * was cut short reads first and knows.
 */
export function createRunner(parts: RunnerParts) {
  const { client, store, clock } = parts;

  return async function work(run: Run, interruption: Interruption): Promise<Run> {
    const kind = kindOf(run.kind);
    // Answers of an earlier life are read back anew.
    let current: Run = { ...run, answered: 0 };
    let failures = 0;

    const tools = createTools(client, run.account, run.single ? 'waiting' : 'background');
    /** Items of which reading told nothing, with the reason: the others go first. */
    const untold = new Map<number, BiliErrorFields>();

    async function save(change: Partial<Run>): Promise<void> {
      current = { ...current, ...change };
      await store.save(current);
      await parts.onProgress(current);
    }

    /** Ends items: counts, journal and items in one go, then the surfaces hear of it. */
    async function settle(ended: readonly RunItem[]): Promise<void> {
      if (ended.length === 0) return;
      const counts = { ...current.counts };
      for (const { state } of ended) {
        if (state !== 'pending' && state !== 'sending') counts[state] += 1;
      }
      const verified = ended.some(({ state, note }) => state === 'verified' && note === null);
      const answered = Math.max(0, current.answered - ended.length);
      const next = { ...current, counts, answered, ...(verified && { blocks: 0 }) };
      await store.settle(
        next,
        ended,
        ended.map((item) => entryOf(current, item, clock.now())),
      );
      current = next;
      await parts.onSettled(current, ended);
      await parts.onProgress(current);
      const topics = new Set(
        ended.flatMap(({ target }) => kind.touches(target as never, run.params as never)),
      );
      if (topics.size > 0) await parts.changed(...topics);
    }

    async function checkInterruption(): Promise<void> {
      const reason = await interruption();
      if (reason !== null) throw new Interrupted(reason);
    }

    try {
      if (current.state !== 'running') await save({ state: 'running', wait: null });
      for (;;) {
        await checkInterruption();
        if (current.needsBackup) {
          const snapshot = await parts.backup(run.account, run.id);
          await save({ snapshot, needsBackup: false });
        }
        const items = await openItems();
        if (items.length === 0) break;
        await workWindow(items);
        failures = 0;
      }
      const [why] = untold.values();
      if (why) throw new Stop('answer', null, why);
      await save({ state: 'done', endedAtMs: clock.now(), wait: null });
    } catch (error) {
      if (error instanceof Interrupted) {
        if (error.reason === 'cancelled') await cancel();
        else if (error.reason === 'person') {
          await save({ state: 'paused', wait: { reason: 'person', untilMs: null, error: null } });
        } else await save({ state: 'queued' });
      } else await stop(error);
    }
    return current;

    async function cancel() {
      const left = await store.items(run.id, ['sending', 'pending'], MOST_ITEMS);
      const sent = left.filter(wasSent);
      const never = left.filter((item) => !wasSent(item));
      await settle(never.map((item) => ended(item, 'skipped', 'cancelled')));
      // What was sent and not read back yet: one look, and nothing more is sent.
      const states = await readItems(kind, tools, sent, run.params).catch(() => () => undefined);
      await settle(sent.map((item) => lastLook(kind, item, states(item), run.params)));
      await save({ state: 'cancelled', endedAtMs: clock.now(), wait: null });
    }

    async function stop(error: unknown) {
      const facts = { nowMs: clock.now(), blockedUntilMs: parts.blockedUntilMs(), failures };
      const found = stopFor(error, facts);
      if (!found) throw error;
      if (current.single && found.wait.reason !== 'storage') return giveUp(found.wait);
      const isBlock = found.wait.error?.kind === 'intercepted';
      const blocks = current.blocks + (isBlock ? 1 : 0);
      const paused = needsPerson(found.wait) || (isBlock && blocks >= MOST_BLOCKS);
      current = { ...current, state: paused ? 'paused' : 'waiting', wait: found.wait, blocks };
      if (found.wait.reason !== 'storage') await store.save(current);
      await parts.onProgress(current);
    }

    /**
     * Somebody waits for a single act: it fails with its reason instead of happening hours later.
     * What may have been sent stays open, to be read again as soon as that is possible.
     */
    async function giveUp(wait: Wait) {
      const left = await store.items(run.id, ['sending', 'pending'], MOST_ITEMS);
      const unsent = left.filter((item) => !wasSent(item));
      await settle(unsent.map((item) => ({ ...ended(item, 'failed', null), error: wait.error })));
      if (unsent.length === left.length) {
        await save({ state: 'done', endedAtMs: clock.now(), wait: null });
        return;
      }
      const untilMs = Math.max(wait.untilMs ?? 0, clock.now() + LOOK_AGAIN_MS);
      await save({ state: 'waiting', wait: { ...wait, untilMs } });
    }

    async function openItems(): Promise<readonly RunItem[]> {
      const most = kind.window + untold.size;
      const items = await store.items(run.id, ['sending', 'pending'], most);
      return items.filter(({ index }) => !untold.has(index)).slice(0, kind.window);
    }

    async function workWindow(loaded: readonly RunItem[]) {
      let open = loaded;
      for (let pass = 0; open.length > 0; pass++) {
        if (pass >= MOST_PASSES) throw new Error(`${kind.id} does not come to an end`);
        const states = await readItems(kind, tools, open, run.params);
        const { settled, held, waiting } = await judge(open, states);
        await settle(settled);
        if (held.length === 0 && waiting.length === 0) return;
        // Success without effect so far: give the service a moment before reading again.
        if (held.length === 0) await clock.sleep(SETTLE_MS);
        const after = await writeAll(held);
        open = [...after, ...waiting].sort((a, b) => a.index - b.index);
      }
    }

    /** Which items are done, which need a write, and which are only to be read again. */
    async function judge(items: readonly RunItem[], states: (item: RunItem) => unknown) {
      const settled: RunItem[] = [];
      const held: Held[] = [];
      const waiting: RunItem[] = [];
      for (const loaded of items) {
        const state = states(loaded);
        const why = whyUnknown(state);
        if (why) {
          untold.set(loaded.index, why);
          continue;
        }
        const item =
          loaded.before === undefined && state !== undefined
            ? { ...loaded, before: recordOf(kind, state) }
            : loaded;
        if (await shielded(item, state)) {
          settled.push(ended(item, 'skipped', 'protected'));
          continue;
        }
        const verdict = judgeOne(kind, item, state, run.params);
        if (verdict.type === 'settled') settled.push(verdict.item);
        else if (verdict.type === 'wait') waiting.push(verdict.item);
        else held.push({ item: verdict.item, state, step: verdict.step });
      }
      return { settled, held, waiting };
    }

    async function shielded(item: RunItem, state: unknown): Promise<boolean> {
      const { protects } = kind;
      // Only before the first write: after it, the person is changed already.
      if (!protects || state === undefined || Object.keys(item.attempts).length > 0) return false;
      // Unfollowing one person by name is an answer to the star; sweeping many away is not.
      if (!run.single && protects.special(state as never)) return true;
      return parts.isProtected(run.account, protects.mid(item.target as never));
    }

    /** Sends the steps, those with the same key together; gives back the items to look at again. */
    async function writeAll(held: readonly Held[]): Promise<readonly RunItem[]> {
      const after: RunItem[] = [];
      // What was read first is what undo needs, whatever happens from here on.
      await store.saveItems(held.map(({ item }) => item));
      for (const batch of together(held)) {
        await checkInterruption();
        after.push(...(await write(batch)));
      }
      return after;
    }

    async function write(batch: readonly Held[]): Promise<readonly RunItem[]> {
      const [{ step }] = batch as [Held];
      const sending = batch.map(({ item }) => begun(item, step));
      await store.saveItems(sending);
      const targets = sending.map(({ target }) => target);
      try {
        const refused = (await step.send(tools, targets)) ?? [];
        const answered = sending.map((item, place) =>
          refused.includes(place) ? refusedInBatch(item, step) : answer(item, step, 'ok'),
        );
        await store.saveItems(answered);
        current = { ...current, answered: current.answered + answered.length };
        await parts.onProgress(current);
        return answered;
      } catch (error) {
        return await afterFailure(sending, step, error);
      }
    }

    async function afterFailure(
      sending: readonly RunItem[],
      step: Step<unknown>,
      error: unknown,
    ): Promise<readonly RunItem[]> {
      if (!(error instanceof BiliError)) throw error;
      const lost = error.changed === 'maybe';
      const unsent = sending.map((item) => (lost ? item : takenBack(item, step)));
      const stop = stopFor(error, {
        nowMs: clock.now(),
        blockedUntilMs: parts.blockedUntilMs(),
        failures,
      });
      if (stop) {
        failures += 1;
        await store.saveItems(unsent);
        // A lost answer is settled by reading, which waits for its own turn.
        if (lost && stop.wait.reason === 'network') return unsent;
        throw stop;
      }
      const code = error.code ?? 0;
      if (kind.reached?.includes(code)) return sending.map((item) => answer(item, step, 'ok'));
      if (kind.limits?.includes(code)) {
        await store.saveItems(unsent);
        throw new Stop('limit', null, error.toFields());
      }
      // One bad item spoils the call for all: they go alone.
      if (sending.length > 1) {
        const alone = unsent.map((item) => ({ ...item, alone: true }));
        await store.saveItems(alone);
        return alone;
      }
      await settle(sending.map((item) => ({ ...item, state: 'failed', error: error.toFields() })));
      return [];
    }
  };
}

class Interrupted extends Error {
  readonly reason: 'person' | 'cancelled' | 'others-first';
  constructor(reason: 'person' | 'cancelled' | 'others-first') {
    super(reason);
    this.reason = reason;
  }
}
