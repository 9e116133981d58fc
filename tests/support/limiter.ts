import type { Clock } from '../../src/api/clock.ts';
import type { CoolDownStore, CoolDowns } from '../../src/api/cool-down.ts';
import { createLimiter, type Priority } from '../../src/api/limiter.ts';
import type { BucketName } from '../../src/api/pace.ts';
import type { Slowness } from '../../src/shared/slowness.ts';

export const MINUTE = 60_000;

/** A clock whose sleepers are woken only when the test lets time pass. */
export function createClock(startMs = 1_000_000) {
  let now = startMs;
  let sleepers: { at: number; wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        sleepers.push({ at: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  };
  return {
    clock,
    jump(ms: number) {
      now += ms;
    },
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = sleepers.sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        sleepers = sleepers.filter((one) => one !== next);
        next.wake();
      }
      now = end;
      await settle();
    },
  };
}

export function createStore(kept: CoolDowns = {}) {
  let all = kept;
  return {
    load: async () => all,
    save: async (next: CoolDowns) => {
      all = next;
    },
  };
}

export function setUp(
  store: CoolDownStore = createStore(),
  random = () => 0,
  slowness: Slowness = 1,
) {
  const time = createClock();
  const limiter = createLimiter({
    clock: time.clock,
    store,
    random,
    slowness: async () => slowness,
  });
  const starts: { name: string; bucket: BucketName; atMs: number }[] = [];
  let running = 0;
  let atOnce = 0;
  const order = (
    name: string,
    bucket: BucketName = 'space',
    priority: Priority = 'visible',
    signal?: AbortSignal,
    takesMs = 0,
    opening = false,
  ) =>
    limiter.schedule({ operation: name, bucket, priority, signal, opening }, async () => {
      starts.push({ name, bucket, atMs: time.clock.now() });
      atOnce = Math.max(atOnce, ++running);
      if (takesMs > 0) await time.clock.sleep(takesMs);
      running--;
    });
  /** Part of a page that was just opened. */
  const open = (
    name: string,
    { bucket = 'space', priority = 'visible', takesMs = 0 }: Partial<OpenOptions> = {},
  ) => order(name, bucket, priority, undefined, takesMs, true);
  /** When each started, in milliseconds since the clock began. */
  const times = () => starts.map(({ atMs }) => atMs - 1_000_000);
  return { ...time, limiter, store, starts, order, open, times, atOnce: () => atOnce };
}

interface OpenOptions {
  readonly bucket: BucketName;
  readonly priority: Priority;
  readonly takesMs: number;
}
