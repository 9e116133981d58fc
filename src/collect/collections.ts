import type { Clock } from '../api/clock.ts';
import { createPump, REST_MS } from '../pump/pump.ts';
import type { WaitReason } from '../pump/shared/wait.ts';
import { isInForce, needsPerson, stopFor } from '../pump/wait.ts';
import { BiliError } from '../shared/errors.ts';
import type { Collection, KeptRow } from './define-collection.ts';
import { type Collected, isOpen, isOver, type Which, withWord } from './shared/collected.ts';
import { begin, step } from './walk.ts';
import type { WalkParts } from './walk-parts.ts';

/** So many of an account go on at the same time. */
const MOST_OPEN = 3;
/** On top of the limiter's own pace: nobody waits for this. */
const PAUSE_MS = 1_000;
/** The same for one that goes on for days. */
const PATIENT_PAUSE_MS = 2_000;

export interface CollectionsParts extends WalkParts {
  /** All that are declared; those read inline are left alone. */
  readonly collections: readonly Collection[];
  readonly clock: Clock;
  /** Signed-in account now; null: nobody. */
  readonly account: () => Promise<number | null>;
  readonly blockedUntilMs: () => number | null;
  readonly onProgress: (now: Collected) => Promise<void>;
  /** What went wrong beside the work, for the log. */
  readonly report: (error: unknown) => void;
  /** See the pump. */
  readonly wakeAt: (atMs: number | null) => Promise<void>;
}

/** Long reads that go on by themselves, one request at a time, and what a person says to them. */
export function createCollections(parts: CollectionsParts) {
  const { clock } = parts;
  const all = parts.collections.filter(({ inline }) => !inline);
  let failures = 0;
  /** The turn that is being taken: a page of it may be on its way. */
  let turn: Promise<void> = Promise.resolve();
  /** Nothing is asked before: nothing can be written down. */
  let restUntilMs = 0;

  const own = async () => (await parts.account()) ?? 0;
  const declared = ({ id }: Collected) => all.find((one) => one.id === id);
  const storeOf = (one: Collected) => declared(one)?.store;

  /** Telling may fail (a full storage): the reading goes on all the same. */
  const show = (now: Collected) => parts.onProgress(now).catch(parts.report);

  /** Those of the account that go on. Others go on when theirs signs in: that is told. */
  async function open(): Promise<readonly Collected[]> {
    const account = await own();
    const found = await Promise.all(all.map(({ store }) => store.open()));
    return found.flat().filter((one) => one.account === account);
  }

  async function ready(): Promise<Collected | null> {
    const nowMs = clock.now();
    if (nowMs < restUntilMs) return null;
    const able = (await open()).filter(({ wait }) => !wait?.untilMs || !isInForce(wait, nowMs));
    const patience = (one: Collected) => Number(declared(one)?.isPatient);
    const inTurn = (a: Collected, b: Collected) =>
      patience(a) - patience(b) || a.orderedAtMs - b.orderedAtMs;
    return able.sort(inTurn)[0] ?? null;
  }

  async function lookAgainMs(): Promise<number | null> {
    const times = (await open()).map(({ wait }) => wait?.untilMs ?? clock.now() + REST_MS);
    return times.length === 0 ? null : Math.max(Math.min(...times), restUntilMs);
  }

  async function takeTurn(one: Collected, collection: Collection): Promise<void> {
    try {
      await show(await collection.turn(parts, one, () => step(parts, collection, one)));
      failures = 0;
    } catch (error) {
      await stand(one, error).catch(() => {
        // Not even the wait could be written down: asking on would ask for the same page again.
        restUntilMs = clock.now() + REST_MS;
      });
    }
  }

  async function work(one: Collected): Promise<void> {
    const collection = declared(one) as Collection;
    turn = takeTurn(one, collection);
    await turn;
    await clock.sleep(collection.isPatient ? PATIENT_PAUSE_MS : PAUSE_MS);
  }

  /** Writes down what it waits for. */
  async function stand(one: Collected, error: unknown): Promise<void> {
    const facts = { nowMs: clock.now(), blockedUntilMs: parts.blockedUntilMs(), failures };
    failures += 1;
    const fields = error instanceof BiliError ? error.toFields() : null;
    // A refusal of this list (hidden, gone) will not pass by waiting.
    const wait = stopFor(error, facts)?.wait ?? {
      reason: 'answer',
      untilMs: null,
      error: fields,
    };
    const state = needsPerson(wait) ? 'paused' : 'waiting';
    const told = await storeOf(one)?.update(one, (now) => withWord({ ...now, state, wait }, now));
    if (told) await show(told);
  }

  const pump = createPump({
    clock,
    ready,
    work,
    lookAgainMs,
    wakeAt: parts.wakeAt,
    report: parts.report,
  });

  /** What they waited for has happened: they go on now. */
  async function release(reasons: readonly WaitReason[]): Promise<void> {
    const found = await Promise.all(all.map(({ store }) => store.open()));
    for (const one of found.flat()) {
      await storeOf(one)?.update(one, (now) =>
        now.state === 'waiting' && now.wait && reasons.includes(now.wait.reason)
          ? { ...now, state: 'running', wait: null }
          : now,
      );
    }
    await pump.wake();
  }

  /** What surfaces may do with one collection; `of`: whose list. All are the account's own. */
  function handle<R extends KeptRow>(collection: Collection<R>) {
    const { id, store } = collection;
    const which = async (of: number): Promise<Which> => ({ account: await own(), of });

    async function told(now: Collected | undefined): Promise<Collected> {
      if (!now) throw new BiliError({ kind: 'not-found', operation: id });
      await show(now);
      return now;
    }

    /** Sets one going, beside a few others at most: each takes its share of the slow pace. */
    async function go(
      of: number,
      to: (now: Collected | undefined, one: Which) => Collected | undefined,
    ) {
      const one = await which(of);
      const begun = await store.begin(one, MOST_OPEN, (now) => to(now, one));
      if (begun === 'full') throw new BiliError({ kind: 'over-budget', operation: id });
      const now = await told(begun);
      void pump.wake();
      return now;
    }

    const change = async (of: number, to: (now: Collected) => Collected) =>
      told(await store.update(await which(of), (now) => (isOver(now) ? now : to(now))));

    return {
      get: async (of: number): Promise<Collected | null> =>
        (await store.get(await which(of))) ?? null,

      /** Reads all, or what is new since the last time. One that goes on is left alone. */
      async start(of: number): Promise<Collected> {
        await pump.standBy(clock.now());
        return go(of, (now, one) =>
          now && isOpen(now) ? now : begin(collection, one, now, clock.now()),
        );
      },

      pause: (of: number) =>
        change(of, (now) => ({
          ...now,
          state: 'paused',
          wait: { reason: 'person', untilMs: null, error: null },
        })),

      resume: (of: number) =>
        go(of, (now) => (!now || isOver(now) ? now : { ...now, state: 'running', wait: null })),

      /** What was read stays; it is just not all there is. */
      cancel: (of: number) => change(of, (now) => ({ ...now, state: 'cancelled', wait: null })),

      rows: async (of: number): Promise<readonly R[]> => store.rows(await which(of)),
    };
  }

  return {
    handle,
    /** All of the signed-in account that have not ended, those that stand still included. */
    async unended(): Promise<readonly Collected[]> {
      const account = await own();
      return (await Promise.all(all.map(({ store }) => store.unended(account)))).flat();
    },
    /** Ends all that goes on, null: of every account; a page on its way is written down first. */
    async stop(account: number | null): Promise<void> {
      for (const { store } of all) {
        for (const one of await store.open()) {
          if (account !== null && one.account !== account) continue;
          await store.update(one, (now) => ({ ...now, state: 'cancelled', wait: null }));
        }
      }
      await turn;
    },
    /** Somebody signed in, or the site was opened anew. */
    sessionChanged: () => release(['login', 'account', 'csrf']),
    /** There is a connection again. */
    online: () => release(['network']),
    wake: pump.wake,
  };
}

export type Collections = ReturnType<typeof createCollections>;
