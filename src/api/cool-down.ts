import type { Clock } from './clock.ts';
import { type BucketName, COOL_DOWN_FORGET_MS, COOL_DOWN_STEPS_MS } from './pace.ts';

/** `all` after -412 (the address is blocked), one bucket after -352 (that kind of call is). */
export type CoolDownScope = 'all' | BucketName;

export interface CoolDown {
  readonly untilMs: number;
  /** Index into COOL_DOWN_STEPS_MS. */
  readonly step: number;
  readonly reason: 'intercepted' | 'risk-control';
}

export type CoolDowns = Partial<Record<CoolDownScope, CoolDown>>;

/** Where cool-downs are kept; they must outlive the worker and the browser. */
export interface CoolDownStore {
  load(): Promise<CoolDowns>;
  save(all: CoolDowns): Promise<void>;
}

const LONGEST_MS = Math.max(...COOL_DOWN_STEPS_MS);

export function createCoolDowns(store: CoolDownStore, clock: Clock) {
  let loaded: Promise<CoolDowns> | null = null;
  let current: CoolDowns = {};
  const load = async () => {
    loaded ??= store.load().then(
      (all) => {
        current = all;
        return all;
      },
      // A store that cannot be read must not stop everything; the next block writes it anew.
      () => current,
    );
    await loaded;
  };

  return {
    load,
    /** What keeps `bucket` from sending, if anything: the later of its own and the overall one. */
    blocking(bucket: BucketName): CoolDown | null {
      const now = clock.now();
      const found = [current.all, current[bucket]].filter(
        (one): one is CoolDown =>
          // Further away than any step: the clock was set back since.
          one !== undefined && one.untilMs > now && one.untilMs - now <= LONGEST_MS,
      );
      return found.sort((a, b) => b.untilMs - a.untilMs)[0] ?? null;
    },
    async start(scope: CoolDownScope, reason: CoolDown['reason']): Promise<CoolDown> {
      await load();
      const last = current[scope];
      const now = clock.now();
      const step =
        last && now - last.untilMs < COOL_DOWN_FORGET_MS
          ? Math.min(last.step + 1, COOL_DOWN_STEPS_MS.length - 1)
          : 0;
      const started: CoolDown = { untilMs: now + (COOL_DOWN_STEPS_MS[step] ?? 0), step, reason };
      current = { ...current, [scope]: started };
      // One that cannot be kept still holds for this worker, and the block is told as what it is.
      await store.save(current).catch(() => undefined);
      return started;
    },
    all: (): CoolDowns => current,
  };
}
