import type { Clock } from '../api/clock.ts';
import { createPump, REST_MS } from '../pump/pump.ts';
import { isInForce } from '../pump/wait.ts';
import { isWithin } from '../shared/durations.ts';
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
  /** See the pump. */
  readonly wakeAt: (atMs: number | null) => Promise<void>;
}

/** A single act this old is not what the person still waits for. */
const STALE_SINGLE_MS = 10 * 60_000;

/**
 * One run at a time, whoever's turn it is. Nothing that goes wrong with one run keeps the others from
 * going on.
 */
export function createQueue(parts: QueueParts, words: Words) {
  const { store, clock, report } = parts;
  const work = createRunner(parts);
  const waiters = createWaiters();
  /** Runs that could not be written down, and until when they are left alone. */
  const resting = new Map<string, number>();
  let active: string | null = null;

  /** Runs that could go on now: those with a word to heed, singles, then by age. */
  async function ready(): Promise<readonly Run[]> {
    const account = await parts.account();
    const able = (await store.open()).filter(
      (run) =>
        restUntil(run) <= clock.now() &&
        // Heeding a word needs no request, so it needs no session either.
        (words.of(run.id) !== null ||
          (run.state !== 'paused' &&
            !isWaiting(run, clock.now()) &&
            // A click of somebody else's is begun to fail, and not done when they are back.
            (run.account === account || (run.single && run.state !== 'waiting')))),
    );
    const rank = ({ id, single }: Run) => (words.of(id) !== null ? 0 : single ? 1 : 2);
    return able.sort((a, b) => rank(a) - rank(b));
  }

  /** When to look again; null: only the person or another session changes anything. */
  async function lookAgainMs(): Promise<number | null> {
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

  async function workOne(next: Run): Promise<void> {
    const { id, kind, single } = next;
    active = id;
    // A click from long ago must not act out of the blue.
    const isStale = single && !isWithin(STALE_SINGLE_MS, next.createdAtMs, clock.now());
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
      // Where it broke off nobody can say.
      waiters.fail(
        id,
        new BiliError({ kind: 'storage', operation: kind, changed: 'maybe' }, error),
      );
    } finally {
      active = null;
    }
  }

  function rest(id: string) {
    resting.set(id, clock.now() + REST_MS);
  }

  /** Whoever waits for a run that cannot go on now hears where it stands. */
  async function dismiss(isOver: () => boolean): Promise<void> {
    for (const id of waiters.ids()) {
      const run = await store.get(id);
      if (isOver()) return;
      if (run) waiters.tell(run);
      else waiters.fail(id, new BiliError({ kind: 'not-found', operation: 'runs' }));
    }
  }

  const { wake, standBy } = createPump({
    clock,
    begin: words.hear,
    ready: async () => (await ready())[0] ?? null,
    work: workOne,
    lookAgainMs,
    idle: dismiss,
    failed(error) {
      for (const id of waiters.ids()) {
        // Written down it goes on later, and of one that had begun nobody can say where it is.
        waiters.fail(
          id,
          new BiliError({ kind: 'storage', operation: 'runs', changed: 'maybe' }, error),
        );
      }
    },
    wakeAt: parts.wakeAt,
    report,
  });

  /**
   * Waits until a run has ended, or stands still for a reason.
   * @throws {BiliError} `storage` when how it stands cannot be written down or read.
   */
  async function finish(id: string): Promise<Run> {
    const heard = waiters.add(id);
    // It may fail before anybody below waits for it.
    heard.catch(() => undefined);
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
  return state === 'waiting' && wait !== null && isInForce(wait, nowMs);
}

function standsStill({ state }: Run): boolean {
  return state !== 'queued' && state !== 'running';
}
