import type { WaitReason } from '../pump/shared/wait.ts';
import { BiliError } from '../shared/errors.ts';
import { isKindId } from '../shared/kind-ids.ts';
import { createNaming, type NameOf } from './names.ts';
import { createOrders, type OrderOptions } from './orders.ts';
import { type PlanFacts, planRun } from './plan.ts';
import { createPlans } from './plans.ts';
import { createQueue, type QueueParts } from './queue.ts';
import {
  hasEnded,
  type KeptPlan,
  type Plan,
  type PlanCost,
  type Run,
  type RunOrder,
} from './shared/runs.ts';
import { assertUndoable, undoOrders } from './undo.ts';
import { createWords, type WordStore } from './words.ts';

export interface EngineParts extends QueueParts {
  /** For one click stars need not be known: it is meant. */
  readonly facts: (account: number, single?: boolean) => Promise<PlanFacts>;
  readonly nameOf: NameOf;
  /** What the person said about runs and was not heeded yet; outlives the worker. */
  readonly words: WordStore;
}

/**
 * Every change of the account goes through here. One run at a time; single acts go between two
 * writes of a long run; everything needed to go on is in the store before each request.
 */
export function createEngine(parts: EngineParts) {
  const { store, clock } = parts;
  const words = createWords(parts.words, parts.report);
  const queue = createQueue(parts, words);
  const writeDown = createOrders(store, clock);
  const named = createNaming(parts.nameOf);
  const plans = createPlans(clock);
  /** Undos being ordered: a second click joins the first. */
  const undoing = new Map<string, Promise<readonly Run[]>>();

  /** Runs of older versions do not say whether they can be taken back; their kinds do. */
  function withWayBack(run: Run): Run {
    if (run.undoable !== undefined) return run;
    return { ...run, undoable: isKindId(run.kind) && parts.kindOf(run.kind).undo !== null };
  }

  /** @param meant Whose order it is: nobody else's becomes theirs. */
  async function ownAccount(operation: string, meant?: number): Promise<number> {
    const account = await parts.account();
    if (account === null) throw new BiliError({ kind: 'not-logged-in', operation });
    if (account !== (meant ?? account)) throw new BiliError({ kind: 'account-changed', operation });
    return account;
  }

  async function existing(id: string): Promise<Run> {
    const run = await store.get(id);
    if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs' });
    return run;
  }

  async function factsOf(account: number, single = false): Promise<PlanFacts> {
    const blockedMs = Math.max(0, (parts.blockedUntilMs() ?? 0) - clock.now());
    const slowness = parts.slowness?.() ?? 1;
    return { ...(await parts.facts(account, single)), blockedMs, slowness };
  }

  /** Writes orders down, all or none, to be carried out one after the other. */
  async function order(
    asked: readonly RunOrder[],
    options: OrderOptions = {},
  ): Promise<readonly Run[]> {
    const account = await ownAccount(asked[0]?.kind ?? 'runs', options.account);
    const facts = await factsOf(account, options.single);
    const known = options.single ? { ...facts, isSpecial: () => undefined } : facts;
    const planned = await Promise.all(
      asked.map((one) => named(account, planRun(one, known, parts.kindOf))),
    );
    // Before there is anything to wake for: nothing may come between.
    await queue.standBy(clock.now());
    return writeDown(planned, account, options);
  }

  async function startAll(
    asked: readonly RunOrder[],
    options: OrderOptions = {},
  ): Promise<readonly Run[]> {
    const runs = await order(asked, options);
    for (const run of runs) await parts.onProgress(run).catch(parts.report);
    void queue.wake();
    return runs;
  }

  async function orderUndo(id: string): Promise<readonly Run[]> {
    const run = assertUndoable(await store.get(id), await ownAccount('undo'));
    const open = (await store.undosOf(id)).filter((undo) => !hasEnded(undo));
    if (open.length > 0) return open;
    const orders = await undoOrders(store, run, parts.kindOf);
    // One click may have emptied a list: what brings back many goes as a run, with count and cancel.
    const single = run.single && orders.every(({ items }) => items.length === 1);
    // Another one may have signed in while it was read: it is nobody else's.
    const options = { undoOf: run, single, account: run.account };
    return orders.length === 0 ? [] : startAll(orders, options);
  }

  async function release(reasons: readonly WaitReason[]): Promise<void> {
    const account = await parts.account();
    for (const { id, account: whose } of await store.open()) {
      if (whose !== account) continue;
      await store.change(id, ({ state, wait }) =>
        state === 'waiting' && wait && reasons.includes(wait.reason)
          ? { state: 'queued', wait: null, failures: 0 }
          : null,
      );
    }
    await queue.wake();
  }

  return {
    /** What an order would do, kept for a while to be begun by its id. Nothing is sent. */
    async plan(asked: RunOrder, meant?: number): Promise<KeptPlan> {
      const account = await ownAccount(asked.kind, meant);
      const plan = await named(account, planRun(asked, await factsOf(account), parts.kindOf));
      return { ...plan, id: plans.keep(account, asked), account };
    },

    /**
     * What a plan takes without what was unticked in it: backups and windows do not shrink evenly.
     * @throws {BiliError} `no-plan` when it is not known any more.
     */
    async costOf(id: string, without: readonly string[]): Promise<PlanCost> {
      const account = await ownAccount('runs.cost');
      const order = plans.look(account, id, without);
      const { calls, expectedMs, undoing } = planRun(order, await factsOf(account), parts.kindOf);
      return { calls, expectedMs, ...(undoing && { undoing }) };
    },

    /**
     * Begins what a plan says, without what was unticked in it; looked at once more, as somebody
     * may have come under protection meanwhile.
     * @throws {BiliError} `no-plan` when it is not known any more: plan again.
     */
    async startPlan(id: string, without: readonly string[] = []): Promise<Run> {
      const account = await ownAccount('runs.start');
      const [run] = await startAll([plans.take(account, id, without)], { account });
      return run as Run;
    },

    /** Writes the run down and begins as soon as it is its turn. */
    async start(asked: RunOrder, account?: number): Promise<Run> {
      const [run] = await startAll([asked], { account });
      return run as Run;
    },

    /** Several at once, all or none; carried out in this order. */
    startAll,

    /** A single act: waits until it has ended, or stands still for a reason. */
    async act(asked: RunOrder, account?: number): Promise<Run> {
      const [run] = await order([asked], { single: true, account });
      return queue.finish((run as Run).id);
    },

    /**
     * The orders that would take back what still stands of a run, as plans.
     * @throws {BiliError} `unfinished` when the run has not ended.
     */
    async undoPlan(id: string): Promise<readonly Plan[]> {
      const account = await ownAccount('undo');
      const run = assertUndoable(await store.get(id), account);
      const facts = await factsOf(account);
      return (await undoOrders(store, run, parts.kindOf)).map((asked) =>
        planRun(asked, facts, parts.kindOf),
      );
    },

    /**
     * Takes back what still stands of a run; one run for each order. While an undo of it is under
     * way, that one. Empty when nothing (more) can come back.
     * @throws {BiliError} `unfinished` when the run has not ended.
     */
    undo(id: string): Promise<readonly Run[]> {
      const ordered = undoing.get(id) ?? orderUndo(id).finally(() => undoing.delete(id));
      undoing.set(id, ordered);
      return ordered;
    },

    /** Waits until a run has ended, or stands still for a reason. */
    finish: ({ id }: Pick<Run, 'id'>) => queue.finish(id),

    /** Heeded before the next request, also by the next life of the worker. */
    async pause(id: string): Promise<Run> {
      // Said before anything is awaited: words count in the order in which they come.
      const kept = words.say(id, 'person');
      const run = await store.get(id);
      await kept;
      if (!run || hasEnded(run) || run.state === 'paused') {
        await words.drop(id, 'person');
        return run ?? existing(id);
      }
      // A request of it may be on its way: it is not paused before that is written down.
      return queue.active() === id ? existing(id) : queue.finish(id);
    },

    async resume(id: string): Promise<Run> {
      await words.drop(id, 'person');
      const run = await store.change(id, ({ state }) =>
        state === 'paused' || state === 'waiting'
          ? { state: 'queued', wait: null, blocks: 0, failures: 0 }
          : null,
      );
      if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs' });
      await parts.onProgress(run).catch(parts.report);
      void queue.wake();
      return run;
    },

    /** Stops for good. What was done stays done; the rest is written down as left alone. */
    async cancel(id: string): Promise<Run> {
      const run = await existing(id);
      if (hasEnded(run)) return run;
      await words.say(id, 'cancelled');
      return queue.finish(id);
    },

    /** Somebody signed in, or the site was opened anew: those who waited for that go on. */
    sessionChanged: () => release(['login', 'account', 'csrf']),
    /** There is a connection again. */
    online: () => release(['network']),

    /** The long run that anything ordered now waits for; null: none. */
    async ahead(): Promise<Run | null> {
      const id = queue.active();
      const run = id === null ? undefined : await store.get(id);
      return run && !run.single && run.account === (await parts.account()) ? run : null;
    },

    wake: queue.wake,
    async get(id: string) {
      const run = await store.get(id);
      return run && withWayBack(run);
    },
    recent: async (account: number, limit: number, beforeMs?: number) =>
      (await store.recent(account, limit, beforeMs)).map(withWayBack),
  };
}

export type Engine = ReturnType<typeof createEngine>;
