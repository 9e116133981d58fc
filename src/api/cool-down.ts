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

  /**
   * Further away than its own step: the clock was set back since. How much of the wait is over
   * cannot be known, so it begins anew: too long is a nuisance, too short is what we were asked
   * not to do.
   */
  function inForce(scope: CoolDownScope, now: number): CoolDown | null {
    const one = current[scope];
    if (!one || one.untilMs <= now) return null;
    const whole = COOL_DOWN_STEPS_MS[one.step] ?? LONGEST_MS;
    if (one.untilMs - now <= whole) return one;
    const again = { ...one, untilMs: now + whole };
    current = { ...current, [scope]: again };
    void store.save(current).catch(() => undefined);
    return again;
  }

  return {
    load,
    /** What keeps `bucket` from sending, if anything: the later of its own and the overall one. */
    blocking(bucket: BucketName): CoolDown | null {
      const now = clock.now();
      const found = (['all', bucket] as const)
        .map((scope) => inForce(scope, now))
        .filter((one) => one !== null);
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
