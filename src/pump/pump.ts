import type { Clock } from '../api/clock.ts';

export interface PumpParts<T> {
  readonly clock: Clock;
  /** The one whose turn it is; null: all must wait. */
  ready(): Promise<T | null>;
  /** Works on it until it ends, waits, or another's turn comes. Never throws. */
  work(one: T): Promise<void>;
  /** When to look again; null: only a person or another session changes anything. */
  lookAgainMs(): Promise<number | null>;
  /** Before the first look. */
  begin?(): Promise<void>;
  /** All must wait; `isOver`: somebody has woken the pump meanwhile. */
  idle?(isOver: () => boolean): Promise<void>;
  /** Not even what is to be done can be read. */
  failed?(error: unknown): void;
  /**
   * Wakes the worker at this time, and again and again after it, also when it was stopped; null: no
   * need to.
   */
  wakeAt(atMs: number | null): Promise<void>;
  /** What went wrong beside the work, for the log. */
  report(error: unknown): void;
}

/** When the pump looks again where nothing could be read, and what it leaves alone till then. */
export const REST_MS = 60_000;
/** A worker lives this long without being woken: so short a wait is slept through. */
const SHORT_MS = 20_000;

/**
 * One thing at a time, whoever's turn it is. From before the first request until nothing is left
 * that could go on, an alarm stands: whatever stops the worker, it is woken.
 */
export function createPump<T>(parts: PumpParts<T>) {
  const { clock, report } = parts;
  let going: Promise<void> | null = null;
  let again = false;
  let poke: () => void = () => undefined;

  async function standBy(atMs: number | null): Promise<void> {
    try {
      await parts.wakeAt(atMs);
    } catch (error) {
      report(error);
    }
  }

  async function drain(): Promise<void> {
    await parts.begin?.();
    do {
      again = false;
      let isStanding = false;
      for (let next = await parts.ready(); next !== null; next = await parts.ready()) {
        if (!isStanding) await standBy(clock.now());
        isStanding = true;
        await parts.work(next);
      }
      const wakeMs = await parts.lookAgainMs();
      await standBy(wakeMs);
      if (again) continue;
      await parts.idle?.(() => again);
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

  /** Sets everything going that can go. Safe to call at any time and as often as liked. */
  function wake(): Promise<void> {
    again = true;
    poke();
    going ??= drain()
      .catch(async (error: unknown) => {
        report(error);
        parts.failed?.(error);
        again = false;
        await standBy(clock.now() + REST_MS);
      })
      .then(() => {
        going = null;
        return again ? wake() : undefined;
      });
    return going;
  }

  return { wake, standBy };
}
