import type { Clock } from '../api/clock.ts';
import { BiliError } from '../shared/errors.ts';
import type { RunStore } from './run-store.ts';
import { createRunner, type RunnerParts } from './runner.ts';
import { hasEnded, type Run } from './shared/runs.ts';
import { createWaiters } from './waiters.ts';
import type { Words } from './words.ts';

export interface QueueParts extends RunnerParts {
  readonly store: RunStore;
  readonly clock: Clock;
  /** Signed-in account now; null: nobody. */
  readonly account: () => Promise<number | null>;
  /**
   * Wakes the worker at this time, and again and again after it, also when it was stopped; null: no
   * need to.
   */
  readonly wakeAt: (atMs: number | null) => Promise<void>;
}

/** A single act this old is not what the person still waits for. */
const STALE_SINGLE_MS = 10 * 60_000;
/** How long a run rests of which not even the state can be written down. */
const REST_MS = 60_000;
/** A worker lives this long without being woken: so short a wait is slept through. */
const SHORT_MS = 20_000;
/** Longer than the longest cool-down. */
const LONGEST_WAIT_MS = 2 * 60 * 60_000;

/**
 * One run at a time, whoever's turn it is. From before the first request until nothing is left that
 * could go on, an alarm stands: whatever stops the worker, it is woken. Nothing that goes wrong with
 * one run keeps the others from going on.
 */
export function createQueue(parts: QueueParts, words: Words) {
  const { store, clock, report } = parts;
  const work = createRunner(parts);
  const waiters = createWaiters();
  /** Runs that could not be written down, and until when they are left alone. */
  const resting = new Map<string, number>();
  let active: string | null = null;
  let pump: Promise<void> | null = null;
  let again = false;
  let poke: () => void = () => undefined;

  /** Runs that could go on now: those with a word to heed, singles, then by age. */
  async function ready(): Promise<readonly Run[]> {
    const account = await parts.account();
    const able = (await store.open()).filter(
      (run) =>
        restUntil(run) <= clock.now() &&
        // Heeding a word needs no request, so it needs no session either.
        (words.of(run.id) !== null ||
          (run.account === account && run.state !== 'paused' && !isWaiting(run, clock.now()))),
    );
    const rank = ({ id, single }: Run) => (words.of(id) !== null ? 0 : single ? 1 : 2);
    return able.sort((a, b) => rank(a) - rank(b));
  }

  /** When to look again; null: only the person or another session changes anything. */
  async function nextWake(): Promise<number | null> {
    const account = await parts.account();
    const times = (await store.open())
      .filter(
        ({ id, account: whose, state }) =>
          words.of(id) !== null || (whose === account && state !== 'paused'),
      )
      .map((run) => Math.max(restUntil(run), run.wait?.untilMs ?? clock.now()));
    return times.length === 0 ? null : Math.min(...times);
  }

  const restUntil = ({ id }: Run) => resting.get(id) ?? 0;

  async function standBy(atMs: number | null): Promise<void> {
    try {
      await parts.wakeAt(atMs);
    } catch (error) {
      report(error);
    }
  }

  async function workOne(next: Run): Promise<void> {
    const { id, kind, single } = next;
    active = id;
    // A click from long ago must not act out of the blue.
    const isStale = single && clock.now() - next.createdAtMs > STALE_SINGLE_MS;
    try {
      const run = await work(next, {
        word: () => (isStale ? 'cancelled' : words.of(id)),
        othersFirst: async () =>
          (await ready()).some(
            (other) =>
              other.id !== id && (words.of(other.id) !== null || (other.single && !single)),
          ),
      });
      const isLost = run.wait?.reason === 'storage';
      if (isLost) rest(id);
      if (hasEnded(run)) await words.drop(id, 'cancelled');
      if (hasEnded(run) || run.state === 'paused') await words.drop(id, 'person');
      // Whoever waits for a word to be heeded waits on.
      if (standsStill(run) && (isLost || words.of(id) === null)) waiters.tell(run);
    } catch (error) {
      report(error);
      rest(id);
      waiters.fail(id, new BiliError({ kind: 'storage', operation: kind }, error));
    } finally {
      active = null;
    }
  }

  function rest(id: string) {
    resting.set(id, clock.now() + REST_MS);
  }

  async function drain(): Promise<void> {
    await words.hear();
    do {
      again = false;
      let isStanding = false;
      for (let [next] = await ready(); next; [next] = await ready()) {
        if (!isStanding) await standBy(clock.now());
        isStanding = true;
        await workOne(next);
      }
      const wakeMs = await nextWake();
      await standBy(wakeMs);
      if (again) continue;
      await dismiss();
      if (wakeMs !== null && wakeMs - clock.now() <= SHORT_MS) await pass(wakeMs - clock.now());
    } while (again);
  }

  /** Lets a short wait pass, unless something comes first. */
  async function pass(ms: number): Promise<void> {
    const poked = new Promise<void>((resolve) => {
      poke = resolve;
    });
    await Promise.race([clock.sleep(Math.max(ms, 1_000)), poked]);
    again = true;
  }

  /** Whoever waits for a run that cannot go on now hears where it stands. */
  async function dismiss(): Promise<void> {
    for (const id of waiters.ids()) {
      const run = await store.get(id);
      if (again) return;
      if (run) waiters.tell(run);
      else waiters.fail(id, new BiliError({ kind: 'not-found', operation: 'runs' }));
    }
  }

  /** Sets everything going that can go. Safe to call at any time and as often as liked. */
  function wake(): Promise<void> {
    again = true;
    poke();
    pump ??= drain()
      .catch(async (error: unknown) => {
        // Not even what is open can be read.
        report(error);
        for (const id of waiters.ids()) {
          waiters.fail(id, new BiliError({ kind: 'storage', operation: 'runs' }, error));
        }
        again = false;
        await standBy(clock.now() + REST_MS);
      })
      .then(() => {
        pump = null;
        return again ? wake() : undefined;
      });
    return pump;
  }

  /**
   * Waits until a run has ended, or stands still for a reason.
   * @throws {BiliError} `storage` when how it stands cannot be written down or read.
   */
  async function finish(id: string): Promise<Run> {
    const heard = waiters.add(id);
    resting.delete(id);
    const going = wake();
    const now = await store.get(id).catch(() => undefined);
    const stands = now && words.of(id) === null && id !== active && standsStill(now);
    // One that has ended, or has long to wait, moves nobody to tell of it.
    if (stands && (now.state !== 'waiting' || isWaiting(now, clock.now()))) waiters.tell(now);
    void going;
    return heard;
  }

  return { active: () => active, standBy, wake, finish };
}

function isWaiting({ state, wait }: Run, nowMs: number): boolean {
  if (state !== 'waiting' || !wait) return false;
  if (wait.untilMs === null) return true;
  // Further away than any wait: the clock was set back since.
  return wait.untilMs > nowMs && wait.untilMs - nowMs <= LONGEST_WAIT_MS;
}

function standsStill({ state }: Run): boolean {
  return state !== 'queued' && state !== 'running';
}
