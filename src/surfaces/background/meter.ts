import type { Clock } from '../../api/clock.ts';

const MINUTE_MS = 60_000;
const MINUTES = 60;

/** Requests by the minute they went out in, counted from 1970. */
export type SentMinutes = Readonly<Record<string, number>>;

export interface MeterParts {
  readonly clock: Pick<Clock, 'now'>;
  /** Outlives the worker, which sleeps after half a minute. */
  readonly store: {
    get(): Promise<SentMinutes>;
    set(minutes: SentMinutes): Promise<void>;
  };
}

/** How much has been asked of the service in the last hour. */
export function createMeter({ clock, store }: MeterParts) {
  const counts = new Map<number, number>();
  const minute = () => Math.floor(clock.now() / MINUTE_MS);
  const add = (at: number, count: number) => counts.set(at, (counts.get(at) ?? 0) + count);
  // What an earlier life of the worker sent; unreadable, it begins at nothing.
  const known = store.get().then(
    (earlier) => {
      for (const [at, count] of Object.entries(earlier)) add(Number(at), count);
    },
    () => undefined,
  );
  let saving = known;

  function forgetOld() {
    const now = minute();
    // Minutes ahead of now were counted by a clock that was set back since.
    for (const at of counts.keys()) if (at <= now - MINUTES || at > now) counts.delete(at);
  }

  return {
    count() {
      add(minute(), 1);
      saving = saving.then(async () => {
        forgetOld();
        await store.set(Object.fromEntries(counts)).catch(() => undefined);
      });
    },
    async lastHour(): Promise<number> {
      await known;
      forgetOld();
      return [...counts.values()].reduce((sum, count) => sum + count, 0);
    },
  };
}

export type RequestCount = ReturnType<typeof createMeter>;
