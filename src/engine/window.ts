import type { Client } from '../api/client.ts';
import type { Clock } from '../api/clock.ts';
import { failureOf, Stop, stopFor } from '../pump/wait.ts';
import { BiliError, type BiliErrorFields } from '../shared/errors.ts';
import {
  answer,
  begun,
  ended,
  type Held,
  judgeOne,
  readItems,
  recordOf,
  refusedForGood,
  refusedInBatch,
  sortOut,
  takenBack,
  together,
  unanswered,
  unread,
  wasSent,
} from './items.ts';
import type { Kind, Step, Tools } from './kind.ts';
import type { Ledger } from './ledger.ts';
import type { RunStore } from './run-store.ts';
import type { RunItem } from './shared/runs.ts';
import { whyUnknown } from './unknown.ts';

export interface WindowParts {
  readonly client: Pick<Client, 'call'>;
  readonly store: RunStore;
  readonly clock: Clock;
  readonly tools: Tools;
  /** People that the person put under protection. */
  readonly isProtected: (account: number, mid: number) => Promise<boolean>;
  /** End of the cool-down in force, in Unix milliseconds. */
  readonly blockedUntilMs: () => number | null;
  /** Reading told nothing of this item: it is put aside. */
  readonly unknown: (index: number, why: BiliErrorFields) => void;
  /** Throws when something else comes before the next request. */
  readonly checkInterruption: () => Promise<void>;
}

const SETTLE_MS = 2_000;
/** Further apart than any item needs: a service that never settles must not hold us for ever. */
const MOST_PASSES = 300;

/** What a write left behind; `lost`: no answer came, so nothing more is sent before reading. */
interface Written {
  readonly items: readonly RunItem[];
  readonly lost?: boolean;
}

/** Reads, writes and reads back the items of one window until all of them have ended. */
export function createWindows(parts: WindowParts, ledger: Ledger, kind: Kind) {
  const { store, clock, tools, checkInterruption } = parts;
  const { params, account, single } = ledger.run();

  const stopNow = (error: unknown) =>
    stopFor(error, {
      nowMs: clock.now(),
      blockedUntilMs: parts.blockedUntilMs(),
      failures: ledger.run().failures ?? 0,
    });

  async function work(loaded: readonly RunItem[]): Promise<void> {
    const { sound, broken } = sortOut(kind, loaded);
    await ledger.settle(broken);
    let open = sound;
    for (let pass = 0; open.length > 0; pass++) {
      if (pass >= MOST_PASSES) throw new Error(`${kind.id} does not come to an end`);
      await ledger.do({ what: open.some(wasSent) ? 'checking' : 'reading' });
      const states = await look(open);
      if (!states) return;
      const { settled, held, waiting } = await judge(open, states);
      await ledger.settle(settled);
      if (held.length === 0 && waiting.length === 0) return;
      // Success without effect so far: give the service a moment before reading again.
      if (held.length === 0) await clock.sleep(SETTLE_MS);
      if (held.length > 0) await ledger.do({ what: 'writing' });
      const after = await writeAll(held);
      open = [...after, ...waiting].sort((a, b) => a.index - b.index);
    }
  }

  /** Where the items stand; null: that was refused, and so they ended. */
  async function look(items: readonly RunItem[]) {
    try {
      return await readItems(kind, tools, items, params);
    } catch (error) {
      if (!(error instanceof BiliError) || stopNow(error)) throw error;
      await ledger.settle(items.map((item) => unread(item, error.toFields())));
      return null;
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
        parts.unknown(loaded.index, why);
        continue;
      }
      const item =
        loaded.before === undefined && state !== undefined
          ? { ...loaded, before: recordOf(kind, state) }
          : loaded;
      if (state !== undefined && (isStarred(item, state) || (await isShielded(item)))) {
        settled.push(ended(item, 'skipped', 'protected'));
        continue;
      }
      const verdict = judgeSafely(item, state);
      if (verdict.type === 'settled') settled.push(verdict.item);
      else if (verdict.type === 'wait') waiting.push(verdict.item);
      else held.push({ item: verdict.item, state, step: verdict.step });
    }
    return { settled, held, waiting };
  }

  /** A mistake of ours about one item ends that item, and none of the others. */
  function judgeSafely(item: RunItem, state: unknown): ReturnType<typeof judgeOne> {
    try {
      return judgeOne(kind, item, state, params);
    } catch (error) {
      return { type: 'settled', item: unread(item, failureOf(error, kind.id)) };
    }
  }

  // Protection is for what was not touched yet: after a write, the person is changed already.
  const isUntouched = ({ attempts }: RunItem) => Object.keys(attempts).length === 0;

  /** Who would lose something by it; null: nobody. */
  const shielding = ({ target }: RunItem) => kind.protects?.mid(target as never) ?? null;

  /** Unfollowing one person by name is an answer to the star; sweeping many away is not. */
  function isStarred(item: RunItem, state: unknown): boolean {
    if (single || !kind.protects || !isUntouched(item)) return false;
    return shielding(item) !== null && kind.protects.special(state as never);
  }

  async function isShielded(item: RunItem): Promise<boolean> {
    const mid = isUntouched(item) ? shielding(item) : null;
    if (mid === null) return false;
    try {
      return await parts.isProtected(account, mid);
    } catch (error) {
      throw new BiliError({ kind: 'storage', operation: kind.id }, error);
    }
  }

  /** Sends the steps, those with the same key together; gives back the items to look at again. */
  async function writeAll(held: readonly Held[]): Promise<readonly RunItem[]> {
    const after: RunItem[] = [];
    // What was read first is what undo needs, whatever happens from here on.
    await store.saveItems(held.map(({ item }) => item));
    const batches = together(held);
    for (const [place, batch] of batches.entries()) {
      await checkInterruption();
      const { items, lost } = await write(await withoutShielded(batch));
      after.push(...items);
      if (!lost) continue;
      after.push(...batches.slice(place + 1).flatMap((later) => later.map(({ item }) => item)));
      break;
    }
    return after;
  }

  /** Somebody may have been put under protection since the window was read. */
  async function withoutShielded(batch: readonly Held[]): Promise<readonly Held[]> {
    const free: Held[] = [];
    const shielded: RunItem[] = [];
    for (const held of batch) {
      if (await isShielded(held.item)) shielded.push(ended(held.item, 'skipped', 'protected'));
      else free.push(held);
    }
    await ledger.settle(shielded);
    return free;
  }

  async function write(batch: readonly Held[]): Promise<Written> {
    const [first] = batch;
    if (!first) return { items: [] };
    const { step } = first;
    const sending = batch.map(({ item }) => begun(item, step));
    await store.saveItems(sending);
    const targets = sending.map(({ target }) => target);
    let refused: readonly number[];
    try {
      refused = (await step.send(tools, targets)) ?? [];
    } catch (error) {
      return afterFailure(sending, step, error);
    }
    const items = sending.map((item, place) =>
      refused.includes(place) ? refusedInBatch(item, step) : answer(item, step, 'ok'),
    );
    await store.saveItems(items);
    await ledger.answer(items.length);
    return { items };
  }

  async function afterFailure(
    sending: readonly RunItem[],
    step: Step<unknown>,
    error: unknown,
  ): Promise<Written> {
    if (!(error instanceof BiliError)) throw error;
    const lost = error.changed === 'maybe';
    const unsent = sending.map((item) => (lost ? unanswered : takenBack)(item, step));
    const stop = stopNow(error);
    if (stop) {
      await store.saveItems(unsent);
      if (!lost || stop.wait.reason !== 'network') throw stop;
      // The first is settled by reading at once; after that the run's own clock says when.
      if ((ledger.run().failures ?? 0) > 0) throw stop;
      await ledger.change(() => ({ failures: 1 }));
      return { items: unsent, lost };
    }
    const code = error.code ?? 0;
    if (kind.reached?.includes(code)) {
      return { items: sending.map((item) => answer(item, step, 'ok')) };
    }
    if (kind.limits?.includes(code)) {
      await store.saveItems(unsent);
      throw new Stop('limit', null, error.toFields());
    }
    // One bad item spoils the call for all: they go alone.
    if (sending.length > 1 && !kind.ofCall?.includes(code)) {
      const alone = unsent.map((item) => ({ ...item, alone: true }));
      await store.saveItems(alone);
      return { items: alone };
    }
    await ledger.settle(sending.map((item) => refusedForGood(item, error.toFields())));
    return { items: [] };
  }

  return { work };
}
