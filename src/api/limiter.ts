import { BiliError } from '../shared/errors.ts';
import type { Slowness } from '../shared/slowness.ts';
import { createAllowance } from './allowance.ts';
import type { Clock } from './clock.ts';
import { type CoolDown, type CoolDownStore, createCoolDowns } from './cool-down.ts';
import { createGaps, LONGEST_SLEEP_MS } from './gaps.ts';
import { ALLOWANCE, type BucketName, STARVATION_MS } from './pace.ts';

/** What a person waits for goes before what they can see, and that before background work. */
export const PRIORITIES = ['waiting', 'visible', 'background'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface Ticket {
  readonly operation: string;
  readonly bucket: BucketName;
  readonly priority: Priority;
  /** Part of what a person has just opened: may be served out of the allowance. */
  readonly opening?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type LimiterEvent =
  | { readonly type: 'queued' | 'left'; readonly operation: string; readonly waiting: number }
  | { readonly type: 'sent'; readonly operation: string; readonly bucket: BucketName }
  | { readonly type: 'cool-down'; readonly scope: string; readonly coolDown: CoolDown };

export interface LimiterOptions {
  readonly clock: Clock;
  readonly store: CoolDownStore;
  /** Even in [0, 1). */
  readonly random?: () => number;
  readonly onEvent?: (event: LimiterEvent) => void;
  /** How much slower than the polite pace the person wants all of it; asked before the first request. */
  readonly slowness?: () => Promise<Slowness>;
}

interface Waiting extends Ticket {
  readonly sequence: number;
  readonly sinceMs: number;
  readonly start: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The one queue of the whole extension: one request at a time, spaced by bucket and overall,
 * ordered by priority with ageing; a few reads of a page that was just opened go beside each other,
 * out of an allowance. During a cool-down nothing waits here for minutes: the caller
 * gets `cooling-down` with the time at which requests go on, and decides.
 */
export function createLimiter({
  clock,
  store,
  random = Math.random,
  onEvent,
  slowness: wanted = async () => 1,
}: LimiterOptions) {
  const coolDowns = createCoolDowns(store, clock);
  const allowance = createAllowance(clock);
  const gaps = createGaps(clock, random);
  const queue: Waiting[] = [];
  const sent = new Map<BucketName, number>();
  let sequence = 0;
  const running: Ticket[] = [];
  let pumping = false;
  let wake: (() => void) | null = null;
  let slowness: Slowness = 1;

  function slow(by: Slowness) {
    slowness = by;
    gaps.slow(by);
    allowance.slow(by);
  }

  let knowing: Promise<void> | null = null;
  const knowSlowness = () => {
    // What cannot be read must not stop everything.
    knowing ??= wanted().then(slow, () => undefined);
    return knowing;
  };

  const rank = (one: Waiting) => (isStarved(one) ? -1 : PRIORITIES.indexOf(one.priority));
  const isStarved = ({ sinceMs }: Waiting) => clock.now() - sinceMs >= STARVATION_MS;
  const comesBefore = (a: Waiting, b: Waiting) =>
    rank(a) < rank(b) || (rank(a) === rank(b) && a.sequence < b.sequence);

  /** When its turn can come by the gaps. Nothing goes beside what is running. */
  function spacedAt({ bucket }: Waiting): number {
    if (running.length > 0) return Number.POSITIVE_INFINITY;
    return gaps.readyAt(bucket);
  }

  /** When the allowance serves it, as far as that is a matter of time. */
  function allowedAt(one: Waiting): number {
    const atOnce = running.length < ALLOWANCE.atOnce;
    // Read in the middle of a change, an answer could say either.
    if (!maySpend(one) || !atOnce || running.some(({ bucket }) => bucket === 'write')) {
      return Number.POSITIVE_INFINITY;
    }
    const calmAtMs = Math.max(0, ...Object.values(coolDowns.all()).map(({ untilMs }) => untilMs));
    if (calmAtMs > clock.now()) return Number.POSITIVE_INFINITY;
    return Math.max(allowance.nextAtMs(calmAtMs), gaps.pausedUntil(one.bucket));
  }

  /** Whoever is due by the gaps is not held up by those who come later and need none. */
  function isOvertaking(one: Waiting): boolean {
    const now = clock.now();
    return queue.some(
      (other) =>
        (isStarved(other) || gaps.bucketAt(other.bucket) <= now) &&
        !maySpend(other) &&
        comesBefore(other, one),
    );
  }

  /** The one to serve next, or the time to look again; a turn that ends is looked at anyway. */
  function choose(): Waiting | number {
    const now = clock.now();
    const ready = queue.filter(
      (one) => spacedAt(one) <= now || (allowedAt(one) <= now && !isOvertaking(one)),
    );
    if (ready.length > 0) return ready.reduce((best, one) => (comesBefore(one, best) ? one : best));
    const times = queue.flatMap((one) => [spacedAt(one), allowedAt(one)]);
    return Math.min(...times.filter((at) => at > now));
  }

  function take(one: Waiting) {
    const at = queue.indexOf(one);
    if (at >= 0) queue.splice(at, 1);
    onEvent?.({ type: 'left', operation: one.operation, waiting: queue.length });
  }

  function refuseBlocked() {
    for (const one of [...queue]) {
      const blocked = coolDowns.blocking(one.bucket);
      if (!blocked) continue;
      take(one);
      one.fail(coolingDown(one.operation, blocked));
    }
  }

  async function pump() {
    if (pumping) return;
    pumping = true;
    try {
      await Promise.all([coolDowns.load(), knowSlowness()]);
      while (queue.length > 0) {
        refuseBlocked();
        if (queue.length === 0) break;
        const next = choose();
        if (typeof next === 'number') {
          // Only the end of a turn changes anything, and it looks here again.
          if (next === Number.POSITIVE_INFINITY) break;
          const wait = Math.min(next - clock.now(), LONGEST_SLEEP_MS);
          if (next - clock.now() > LONGEST_SLEEP_MS) gaps.shorten();
          const interrupt = new AbortController();
          wake = () => interrupt.abort();
          await clock.sleep(Math.max(wait, 0), interrupt.signal).catch(() => undefined);
          wake = null;
          continue;
        }
        take(next);
        gaps.stamp(next.bucket);
        allowance.take();
        sent.set(next.bucket, (sent.get(next.bucket) ?? 0) + 1);
        running.push(next);
        onEvent?.({ type: 'sent', operation: next.operation, bucket: next.bucket });
        next.start();
      }
    } finally {
      pumping = false;
    }
  }

  /** Waits for a turn; the turn lasts until `release` is called with what is given. */
  function acquire(ticket: Ticket): Promise<Ticket> {
    return new Promise((resolve, reject) => {
      const { signal, operation } = ticket;
      const aborted = () => new BiliError({ kind: 'aborted', operation }, signal?.reason);
      if (signal?.aborted) return reject(aborted());
      const onAbort = () => {
        take(one);
        reject(aborted());
        wake?.();
      };
      const one: Waiting = {
        ...ticket,
        sequence: sequence++,
        sinceMs: clock.now(),
        start: () => {
          signal?.removeEventListener('abort', onAbort);
          resolve(one);
        },
        fail: (error) => {
          signal?.removeEventListener('abort', onAbort);
          reject(error);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      queue.push(one);
      onEvent?.({ type: 'queued', operation, waiting: queue.length });
      wake?.();
      void pump();
    });
  }

  function release(turn: Ticket) {
    running.splice(running.indexOf(turn), 1);
    wake?.();
    void pump();
  }

  return {
    /** Runs `task` when its turn has come. */
    async schedule<T>(ticket: Ticket, task: () => Promise<T>): Promise<T> {
      const turn = await acquire(ticket);
      try {
        return await task();
      } finally {
        release(turn);
      }
    },
    /** Starts or lengthens a cool-down; what is queued under it fails with `cooling-down`. */
    async coolDown(scope: 'all' | BucketName, reason: CoolDown['reason']): Promise<CoolDown> {
      const started = await coolDowns.start(scope, reason);
      allowance.empty();
      onEvent?.({ type: 'cool-down', scope, coolDown: started });
      refuseBlocked();
      return started;
    },
    /** Throws `cooling-down` when a request of this bucket would be refused now. */
    async assertOpen(operation: string, bucket: BucketName): Promise<void> {
      await coolDowns.load();
      const blocked = coolDowns.blocking(bucket);
      if (blocked) throw coolingDown(operation, blocked);
    },
    /** Keeps one bucket quiet for a while after "too frequent". */
    pause(bucket: BucketName, ms: number) {
      gaps.pause(bucket, ms);
      allowance.empty();
    },
    /** From the next request on all gaps are so many times as long. */
    async slow(by: Slowness): Promise<void> {
      await knowSlowness();
      slow(by);
    },
    state: () => ({
      slowness,
      waiting: queue.length,
      sent: Object.fromEntries(sent) as Partial<Record<BucketName, number>>,
      coolDowns: coolDowns.all(),
    }),
  };
}

export type Limiter = ReturnType<typeof createLimiter>;

/** The guarded calls are the quickest to be refused; a change is never hurried. */
function maySpend({ opening, bucket, priority }: Ticket): boolean {
  return (
    opening === true && priority !== 'background' && bucket !== 'guarded' && bucket !== 'write'
  );
}

function coolingDown(operation: string, { untilMs }: CoolDown): BiliError {
  return new BiliError({ kind: 'cooling-down', operation, resumeAtMs: untilMs });
}
