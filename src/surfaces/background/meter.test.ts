import { describe, expect, it } from 'vitest';
import { createMeter, type SentMinutes } from './meter.ts';

const MINUTE = 60_000;

function create(earlier: Promise<SentMinutes> = Promise.resolve({})) {
  let nowMs = 1_000 * MINUTE;
  let kept: SentMinutes = {};
  const store = {
    get: () => earlier,
    set: async (minutes: SentMinutes) => {
      kept = minutes;
    },
  };
  return {
    meter: createMeter({ clock: { now: () => nowMs }, store }),
    kept: () => kept,
    pass: (minutes: number) => {
      nowMs += minutes * MINUTE;
    },
  };
}

describe('createMeter', () => {
  it('counts what went out in the last hour, and keeps it', async () => {
    const { meter, kept, pass } = create();
    meter.count();
    meter.count();
    pass(30);
    meter.count();
    expect(await meter.lastHour()).toBe(3);
    pass(30);
    expect(await meter.lastHour()).toBe(1);
    meter.count();
    await new Promise((resolve) => setTimeout(resolve));
    expect(kept()).toEqual({ 1030: 1, 1060: 1 });
  });

  it('goes on where an earlier life of the worker was', async () => {
    const { meter } = create(Promise.resolve({ 990: 4, 900: 9 }));
    meter.count();
    expect(await meter.lastHour()).toBe(5);
  });

  it('counts from nothing where nothing can be read, and after a clock set back', async () => {
    const { meter, pass } = create(Promise.reject(new Error('full')));
    meter.count();
    expect(await meter.lastHour()).toBe(1);
    pass(-10);
    expect(await meter.lastHour()).toBe(0);
  });
});
