import type { Clock } from './clock.ts';
import { type CoolDown, type CoolDownStore, createCoolDowns } from './cool-down.ts';
import { BiliError } from './errors.ts';
import {
  BUCKETS,
  type BucketName,
  type BucketPace,
  OVERALL_GAP_MS,
  STARVATION_MS,
} from './pace.ts';

/** What a person waits for goes before what they can see, and that before background work. */
export const PRIORITIES = ['waiting', 'visible', 'background'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface Ticket {
  readonly operation: string;
  readonly bucket: BucketName;
  readonly priority: Priority;
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
}

interface Waiting extends Ticket {
  readonly sequence: number;
  readonly sinceMs: number;
  readonly start: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The one queue of the whole extension: one request at a time, spaced by bucket and overall,
 * ordered by priority with ageing. During a cool-down nothing waits here for minutes: the caller
 * gets `cooling-down` with the time at which requests go on, and decides.
 */
export function createLimiter({ clock, store, random = Math.random, onEvent }: LimiterOptions) {
  const coolDowns = createCoolDowns(store, clock);
  const queue: Waiting[] = [];
  // A worker that was stopped has forgotten when it last wrote: start as if that were just now.
  const notBefore = new Map<BucketName, number>([['write', clock.now() + BUCKETS.write.gapMs[0]]]);
  const sent = new Map<BucketName, number>();
  let overallNotBefore = 0;
  let sequence = 0;
  let busy = false;
  let pumping = false;
  let wake: (() => void) | null = null;

  const readyAt = (bucket: BucketName) => Math.max(overallNotBefore, notBefore.get(bucket) ?? 0);

  const rank = (one: Waiting) =>
    clock.now() - one.sinceMs >= STARVATION_MS ? -1 : PRIORITIES.indexOf(one.priority);

  /** The one to serve next among those whose bucket is ready, or the time to look again. */
  function choose(): Waiting | number {
    const now = clock.now();
    const ready = queue.filter((one) => readyAt(one.bucket) <= now);
    if (ready.length === 0) return Math.min(...queue.map((one) => readyAt(one.bucket)));
    return ready.reduce((best, one) => {
      const difference = rank(one) - rank(best);
      return difference < 0 || (difference === 0 && one.sequence < best.sequence) ? one : best;
    });
  }

  function take(one: Waiting) {
    const at = queue.indexOf(one);
    if (at >= 0) queue.splice(at, 1);
    onEvent?.({ type: 'left', operation: one.operation, waiting: queue.length });
  }

  function stamp(bucket: BucketName) {
    const pace: BucketPace = BUCKETS[bucket];
    const [min, max] = pace.gapMs;
    const now = clock.now();
    notBefore.set(bucket, now + min + random() * (max - min));
    overallNotBefore = now + OVERALL_GAP_MS;
    sent.set(bucket, (sent.get(bucket) ?? 0) + 1);
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
      await coolDowns.load();
      while (queue.length > 0 && !busy) {
        refuseBlocked();
        if (queue.length === 0) break;
        const next = choose();
        if (typeof next === 'number') {
          // A clock set back must not stretch a gap of seconds into hours.
          const wait = Math.min(next - clock.now(), 5_000);
          if (next - clock.now() > 5_000) forgetStamps();
          const interrupt = new AbortController();
          wake = () => interrupt.abort();
          await clock.sleep(Math.max(wait, 0), interrupt.signal).catch(() => undefined);
          wake = null;
          continue;
        }
        take(next);
        stamp(next.bucket);
        busy = true;
        onEvent?.({ type: 'sent', operation: next.operation, bucket: next.bucket });
        next.start();
      }
    } finally {
      pumping = false;
    }
  }

  function forgetStamps() {
    const now = clock.now();
    overallNotBefore = Math.min(overallNotBefore, now + OVERALL_GAP_MS);
    for (const [bucket, at] of notBefore) {
      notBefore.set(bucket, Math.min(at, now + BUCKETS[bucket].gapMs[1]));
    }
  }

  /** Waits for a turn; the turn lasts until `release` is called. */
  function acquire(ticket: Ticket): Promise<void> {
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
          resolve();
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

  function release() {
    busy = false;
    void pump();
  }

  return {
    /** Runs `task` when its turn has come. */
    async schedule<T>(ticket: Ticket, task: () => Promise<T>): Promise<T> {
      await acquire(ticket);
      try {
        return await task();
      } finally {
        release();
      }
    },
    /** Starts or lengthens a cool-down; what is queued under it fails with `cooling-down`. */
    async coolDown(scope: 'all' | BucketName, reason: CoolDown['reason']): Promise<CoolDown> {
      const started = await coolDowns.start(scope, reason);
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
      notBefore.set(bucket, Math.max(notBefore.get(bucket) ?? 0, clock.now() + ms));
    },
    state: () => ({
      waiting: queue.length,
      sent: Object.fromEntries(sent) as Partial<Record<BucketName, number>>,
      coolDowns: coolDowns.all(),
    }),
  };
}

export type Limiter = ReturnType<typeof createLimiter>;

function coolingDown(operation: string, { untilMs }: CoolDown): BiliError {
  return new BiliError({ kind: 'cooling-down', operation, resumeAtMs: untilMs });
}
