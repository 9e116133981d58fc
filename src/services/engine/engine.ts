/** Long, because what is said to runs and what they heed must agree under one roof. */
import type { Clock } from '../../api/clock.ts';
import { BiliError } from '../../api/errors.ts';
import {
  hasEnded,
  type Plan,
  type Run,
  type RunItem,
  type RunOrder,
  type WaitReason,
} from '../../domain/runs.ts';
import type { RunStore } from '../../storage/runs.ts';
import { entryOf } from './entry.ts';
import { type PlanFacts, planRun } from './plan.ts';
import { createRunner, type Interruption, type RunnerParts } from './runner.ts';
import { assertUndoable, undoOrders } from './undo.ts';

export interface EngineParts extends RunnerParts {
  readonly store: RunStore;
  readonly clock: Clock;
  /** Signed-in account now; null: nobody. */
  readonly account: () => Promise<number | null>;
  readonly facts: (account: number) => Promise<PlanFacts>;
  /** Wakes the worker at this time, also after it was stopped; null: no need to. */
  readonly wakeAt: (atMs: number | null) => Promise<void>;
  /** What the person said about runs and was not heeded yet; outlives the worker. */
  readonly words: WordStore;
}

export type Word = 'person' | 'cancelled';
export interface WordStore {
  get(): Promise<Readonly<Record<string, Word>>>;
  set(words: Readonly<Record<string, Word>>): Promise<void>;
}

export interface OrderOptions {
  /** One thing on one click: goes first and is waited for. */
  readonly single?: boolean;
  readonly undoOf?: string;
  /** Items to leave out, by id. */
  readonly without?: readonly string[];
}

/** A single act this old is not what the person still waits for. */
const STALE_SINGLE_MS = 10 * 60_000;
/** How often a waiting run looks again when nothing else wakes it. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Every change of the account goes through here. One run at a time; single acts go between two
 * writes of a long run; everything needed to go on is in the store before each request.
 */
export function createEngine(parts: EngineParts) {
  const { store, clock } = parts;
  const work = createRunner(parts);
  /** What the person said about runs, heeded before the next request. */
  const said = new Map<string, Word>();
  let heard: Promise<void> | null = null;
  const waiters = new Map<string, ((run: Run) => void)[]>();
  let active: string | null = null;
  let pump: Promise<void> | null = null;
  let again = false;

  /** What an earlier life of the worker was told. */
  function hear(): Promise<void> {
    heard ??= parts.words.get().then((words) => {
      for (const [id, word] of Object.entries(words)) if (!said.has(id)) said.set(id, word);
    });
    return heard;
  }

  async function say(id: string, word: Word | null): Promise<void> {
    await hear();
    if (word === null) said.delete(id);
    else said.set(id, word);
    await parts.words.set(Object.fromEntries(said));
  }

  async function create(plan: Plan, account: number, options: OrderOptions): Promise<Run> {
    const id = crypto.randomUUID();
    const items: RunItem[] = plan.items
      .filter((item) => !options.without?.includes(item.id))
      .map(({ id: item, title, target, skip }, index) => ({
        run: id,
        index,
        id: item,
        title,
        target,
        before: undefined,
        after: undefined,
        // Protection is asked for again by what the service says; this is what was known.
        state: skip === null ? 'pending' : 'skipped',
        attempts: {},
        alone: false,
        error: null,
        note: skip,
      }));
    const left = items.filter(({ state }) => state === 'skipped');
    const run: Run = {
      id,
      account,
      kind: plan.kind,
      title: items[0]?.title ?? '',
      params: plan.params,
      state: 'queued',
      wait: null,
      single: options.single ?? false,
      createdAtMs: clock.now(),
      endedAtMs: null,
      counts: { total: items.length, verified: 0, failed: 0, doubtful: 0, skipped: left.length },
      answered: 0,
      undoOf: options.undoOf ?? null,
      undone: false,
      snapshot: null,
      needsBackup: plan.backup,
      blocks: 0,
    };
    try {
      const lines = left.map((item) => entryOf(run, item, run.createdAtMs));
      await store.create(run, items, lines);
    } catch (error) {
      throw new BiliError({ kind: 'storage', operation: plan.kind }, error);
    }
    return run;
  }

  async function ownAccount(operation: string): Promise<number> {
    const account = await parts.account();
    if (account === null) throw new BiliError({ kind: 'not-logged-in', operation });
    return account;
  }

  /** Runs that could go on now, singles first, then by age. */
  async function ready(): Promise<readonly Run[]> {
    const account = await parts.account();
    const open = await store.open();
    const able = open.filter(
      (run) =>
        // Cancelling needs no request, so it needs no session either.
        said.get(run.id) === 'cancelled' ||
        (run.account === account && run.state !== 'paused' && !isWaiting(run)),
    );
    return [...able.filter(({ single }) => single), ...able.filter(({ single }) => !single)];
  }

  function isWaiting({ state, wait }: Run): boolean {
    if (state !== 'waiting' || !wait) return false;
    if (wait.untilMs === null) return true;
    // Further away than any wait: the clock was set back since.
    return wait.untilMs > clock.now() && wait.untilMs - clock.now() <= LONGEST_WAIT_MS;
  }

  const interruptionOf =
    (run: Run): Interruption =>
    async () => {
      const word = said.get(run.id);
      if (word) return word;
      if (run.single) return null;
      return (await ready()).some(({ single, id }) => single && id !== run.id)
        ? 'others-first'
        : null;
    };

  async function drain(): Promise<void> {
    await hear();
    do {
      again = false;
      await parts.wakeAt(await workThrough());
    } while (again);
  }

  /** Works on whatever can go on; gives the time at which to look again. */
  async function workThrough(): Promise<number | null> {
    for (let [next] = await ready(); next; [next] = await ready()) {
      const { wait } = await workOne(next);
      // Nothing can be written down: looking at once again would find the same.
      if (wait?.reason === 'storage') return wait.untilMs;
    }
    return nextWake();
  }

  async function workOne(next: Run): Promise<Run> {
    active = next.id;
    try {
      const run = isStale(next) ? await leaveStale(next) : await work(next, interruptionOf(next));
      if (said.has(run.id) && (hasEnded(run) || run.state === 'paused')) await say(run.id, null);
      tell(run);
      return run;
    } finally {
      active = null;
    }
  }

  /** A click from long ago must not act out of the blue. */
  function isStale({ single, createdAtMs }: Run): boolean {
    return single && clock.now() - createdAtMs > STALE_SINGLE_MS;
  }

  async function leaveStale(run: Run): Promise<Run> {
    return work(run, async () => 'cancelled');
  }

  async function nextWake(): Promise<number | null> {
    const open = await store.open();
    const times = open
      .filter(({ state }) => state !== 'paused')
      .map(({ wait }) => wait?.untilMs ?? clock.now() + LOOK_AGAIN_MS);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Those waiting for a run hear of every end, and of every stop: it may take hours to go on. */
  function tell(run: Run) {
    if (run.state === 'queued' || run.state === 'running') return;
    for (const resolve of waiters.get(run.id) ?? []) resolve(run);
    waiters.delete(run.id);
  }

  /** Sets everything going that can go. Safe to call at any time and as often as liked. */
  function wake(): Promise<void> {
    again = true;
    pump ??= drain().then(
      () => {
        pump = null;
      },
      (error: unknown) => {
        pump = null;
        throw error;
      },
    );
    return pump;
  }

  async function change(id: string, by: (run: Run) => Run | null): Promise<Run> {
    const run = await store.get(id);
    if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs' });
    const next = by(run);
    if (!next) return run;
    await store.save(next);
    await parts.onProgress(next);
    return next;
  }

  async function order(asked: RunOrder, options: OrderOptions = {}): Promise<Run> {
    const account = await ownAccount(asked.kind);
    const facts = await parts.facts(account);
    const known = options.single ? { ...facts, isSpecial: () => undefined } : facts;
    return create(planRun(asked, known), account, options);
  }

  return {
    /** What an order would do. Nothing is sent. */
    async plan(asked: RunOrder): Promise<Plan> {
      return planRun(asked, await parts.facts(await ownAccount(asked.kind)));
    },

    /** Writes the run down and begins as soon as it is its turn. */
    async start(asked: RunOrder, options: OrderOptions = {}): Promise<Run> {
      const run = await order(asked, options);
      await parts.onProgress(run);
      void wake();
      return run;
    },

    /** A single act: waits until it has ended, or stands still for a reason. */
    async act(asked: RunOrder): Promise<Run> {
      const run = await order(asked, { single: true });
      return finish(run);
    },

    /** The orders that would take a run back, as plans. */
    async undoPlan(id: string): Promise<readonly Plan[]> {
      const account = await ownAccount('undo');
      const run = assertUndoable(await store.get(id), account);
      const facts = await parts.facts(account);
      return (await undoOrders(store, run)).map((asked) => planRun(asked, facts));
    },

    /** Takes a run back; one run for each order. Empty when nothing can come back. */
    async undo(id: string): Promise<readonly Run[]> {
      const account = await ownAccount('undo');
      const run = assertUndoable(await store.get(id), account);
      if (run.undone) return [];
      const facts = await parts.facts(account);
      const runs: Run[] = [];
      for (const asked of await undoOrders(store, run)) {
        const options = { undoOf: id, single: run.single };
        runs.push(await create(planRun(asked, facts), account, options));
      }
      if (runs.length > 0) await change(id, (now) => ({ ...now, undone: true }));
      void wake();
      return runs;
    },

    /** Waits until a run has ended, or stands still for a reason. */
    finish,

    async pause(id: string): Promise<Run> {
      if (active === id) {
        await say(id, 'person');
        return change(id, () => null);
      }
      const wait = { reason: 'person', untilMs: null, error: null } as const;
      return change(id, (run) => (hasEnded(run) ? null : { ...run, state: 'paused', wait }));
    },

    async resume(id: string): Promise<Run> {
      await say(id, null);
      const run = await change(id, (now) =>
        hasEnded(now) || active === id ? null : { ...now, state: 'queued', wait: null, blocks: 0 },
      );
      void wake();
      return run;
    },

    /** Stops for good. What was done stays done; the rest is written down as left alone. */
    async cancel(id: string): Promise<Run> {
      const run = await change(id, () => null);
      if (hasEnded(run)) return run;
      await say(id, 'cancelled');
      return finish(run);
    },

    /** Somebody signed in, or the site was opened anew: those who waited for that go on. */
    sessionChanged: () => release(['login', 'account', 'csrf']),
    /** There is a connection again. */
    online: () => release(['network']),

    wake,
    get: (id: string) => store.get(id),
    recent: (account: number, limit: number, beforeMs?: number) =>
      store.recent(account, limit, beforeMs),
  };

  async function release(reasons: readonly WaitReason[]): Promise<void> {
    const account = await parts.account();
    for (const run of await store.open()) {
      const waits = run.state === 'waiting' && run.wait && reasons.includes(run.wait.reason);
      if (waits && run.account === account && run.id !== active) {
        await change(run.id, (now) => ({ ...now, state: 'queued', wait: null }));
      }
    }
    await wake();
  }

  async function finish(run: Run): Promise<Run> {
    const heardOf = new Promise<Run>((resolve) => {
      waiters.set(run.id, [...(waiters.get(run.id) ?? []), resolve]);
    });
    // It may have ended before anybody asked.
    const now = await store.get(run.id);
    if (now && hasEnded(now)) tell(now);
    const going = wake();
    const failed = new Promise<never>((_, reject) => going.catch(reject));
    return Promise.race([heardOf, failed]);
  }
}

/** Longer than the longest cool-down. */
const LONGEST_WAIT_MS = 2 * 60 * 60_000;

export type Engine = ReturnType<typeof createEngine>;
