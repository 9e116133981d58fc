import { beforeEach, describe, expect, it } from 'vitest';
import { BiliError, type BiliErrorFields } from '../shared/errors.ts';
import { createResting, LET_ALONE_MS, MOST_FAILURES } from './resting.ts';
import type { FailingCalls } from './shared/failing.ts';

const DRIFT: BiliErrorFields = { kind: 'schema', operation: 'upStat', path: 'data.likes' };

let now: number;
let kept: FailingCalls;
const clock = { now: () => now };
const store = {
  get: async () => kept,
  set: async (all: FailingCalls) => {
    kept = all;
  },
};
/** A worker of its own, as after a restart. */
const start = () => createResting({ store, clock });
let resting: ReturnType<typeof start>;

beforeEach(() => {
  now = 1_700_000_000_000;
  kept = {};
  resting = start();
});

async function fail(asked: readonly string[], fields = DRIFT) {
  for (const key of asked) await resting.failed('upStat', key, new BiliError(fields));
}
const isOff = (key: string, of = resting) =>
  of.assertOn('upStat', key).then(
    () => false,
    (error: BiliError) => error.kind === 'switched-off',
  );

describe('a call that failed three times in a row', () => {
  it('is let alone for everybody when it failed for several', async () => {
    await fail(['a', 'b']);
    expect(await isOff('a')).toBe(false);
    await fail(['c']);
    expect(await isOff('somebody else')).toBe(true);
  });

  it('is let alone for the one person for whom it failed, and for nobody else', async () => {
    await fail(['a', 'a', 'a']);
    expect(await isOff('a')).toBe(true);
    expect(await isOff('b')).toBe(false);
  });

  it('stays so after the worker was stopped, and no longer than a day', async () => {
    await fail(['a', 'b', 'c']);
    now += LET_ALONE_MS - 1;
    expect(await isOff('d', start())).toBe(true);
    now += 1;
    expect(await isOff('d', start())).toBe(false);
  });

  it('a clock set back does not make the day eternal', async () => {
    await fail(['a', 'b', 'c']);
    now -= 1;
    expect(await isOff('a')).toBe(false);
  });

  it('once it works it is on, and counts from nothing', async () => {
    await fail(['a', 'b', 'c']);
    await resting.worked('upStat');
    expect(await isOff('a')).toBe(false);
    expect(kept).toEqual({});
    await fail(['a', 'b']);
    expect(await isOff('a')).toBe(false);
  });

  it('another version of ours tries anew', async () => {
    await fail(['a', 'b', 'c']);
    await resting.forget();
    expect(await isOff('a', start())).toBe(false);
  });

  it('the other calls are asked', async () => {
    await fail(['a', 'b', 'c']);
    await expect(resting.assertOn('navNum', 'a')).resolves.toBeUndefined();
  });
});

describe('what does not count', () => {
  it('failures of several kinds, or with several codes', async () => {
    await fail(['a', 'b']);
    await fail(['c', 'd'], { kind: 'refused', operation: 'upStat', code: 1 });
    await fail(['e', 'f'], { kind: 'refused', operation: 'upStat', code: 2 });
    expect(await isOff('a')).toBe(false);
  });

  it('one failure that several callers waited for', async () => {
    const error = new BiliError(DRIFT);
    for (let n = 0; n < MOST_FAILURES; n++) await resting.failed('upStat', 'a', error);
    expect(await isOff('a')).toBe(false);
  });

  it.each([
    { kind: 'risk-control', code: -352 },
    { kind: 'intercepted' },
    { kind: 'cooling-down' },
    { kind: 'too-frequent' },
    { kind: 'not-logged-in', code: -101 },
    { kind: 'network' },
    { kind: 'timeout' },
    { kind: 'server', status: 502 },
    { kind: 'private', code: 22115 },
    { kind: 'not-found', code: -404 },
    { kind: 'aborted' },
    // The page of a hotel's network.
    { kind: 'http', status: 200 },
  ] as const)('$kind', async (fields) => {
    await fail(['a', 'b', 'c'], { operation: 'upStat', ...fields });
    expect(await isOff('a')).toBe(false);
    expect(kept).toEqual({});
  });
});

it('an address that is there no more counts', async () => {
  await fail(['a', 'b', 'c'], { kind: 'http', status: 404, operation: 'upStat' });
  expect(await isOff('a')).toBe(true);
});

it('a store that cannot be used stops nothing, and what was heard still holds', async () => {
  const broken = () => Promise.reject(new Error('full'));
  resting = createResting({ store: { get: broken, set: broken }, clock });
  await fail(['a', 'b', 'c']);
  expect(await isOff('a')).toBe(true);
});
