import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contextOf } from '../../../../tests/support/call-context.ts';
import { DAY_SECONDS } from '../../../shared/durations.ts';
import { dayBegins } from '../shared/log-entry.ts';

const NOON = (dayBegins('2026-11-25') + DAY_SECONDS / 2) * 1000;
const context = contextOf(async () => mid);

/** What the service would say now, by operation. */
let says: Record<string, { list: object[]; count?: number; dropped?: number } | 'fails'>;
let now: number;
let mid: number | null;
let asked: string[];
let alarm: boolean[];

const row = (time: string, delta: number, reason = '登录奖励') => ({ time, delta, reason });

async function make() {
  const { createLogs } = await import('./logs.ts');
  const { accountLog, logsKept } = await import('../../../storage/account-log.ts');
  const { createReader } = await import('../../../reading/reader.ts');
  const { cache } = await import('../../../storage/cache.ts');
  const { BiliError } = await import('../../../shared/errors.ts');
  const call = async (operation: { readonly id: string }) => {
    asked.push(operation.id);
    const said = says[operation.id] ?? { list: [] };
    if (said === 'fails') throw new BiliError({ kind: 'network', operation: operation.id });
    const { dropped = 0, ...data } = said;
    return { data: { count: data.list.length, ...data }, dropped };
  };
  const clock = { now: () => now, sleep: async () => undefined };
  return createLogs({
    reader: createReader({ client: { call } as never, cache, clock }),
    account: async () => mid,
    log: accountLog,
    kept: logsKept,
    now: () => now,
    wake: async (on) => {
      alarm.push(on);
    },
  });
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  says = {};
  now = NOON;
  mid = 7;
  asked = [];
  alarm = [];
});

describe('topping up', () => {
  it('asks for each log once a day, by the days of Beijing', async () => {
    const logs = await make();
    await logs.topUp(context);
    expect(asked.toSorted()).toEqual(['coinLog', 'expLog', 'loginLog', 'moralLog']);
    now += 11 * 3_600_000;
    await logs.topUp(context);
    expect(asked).toHaveLength(4);
    now += 2 * 3_600_000;
    await logs.topUp(context);
    expect(asked).toHaveLength(8);
  });

  it.each([0, null])('asks for what %j says was never asked for', async (askedAtMs) => {
    const logs = await make();
    const { logsKept } = await import('../../../storage/account-log.ts');
    const stored = { daily: false, known: { exp: { spans: [], askedAtMs } } };
    await logsKept.set({ 7: stored as never });
    expect((await logs.timeline()).known.exp.askedAtMs).toBeNull();
    await logs.topUp(context);
    expect(asked).toContain('expLog');
    expect((await logs.timeline()).known.exp.askedAtMs).toBe(NOON);
  });

  it('keeps rows that the site shows no more, and adds none twice', async () => {
    const logs = await make();
    const same = row('2026-11-20 08:00:00', 5);
    says['expLog'] = { list: [row('2026-11-24 08:00:00', 5), same, same] };
    await logs.topUp(context);
    now += 3 * DAY_SECONDS * 1000;
    says['expLog'] = { list: [row('2026-11-28 08:00:00', 5), row('2026-11-24 08:00:00', 5)] };
    await logs.topUp(context);
    const { entries } = await logs.timeline();
    expect(entries.map(({ atSeconds, nth }) => [atSeconds, nth])).toEqual([
      [dayBegins('2026-11-28') + 28_800, 0],
      [dayBegins('2026-11-24') + 28_800, 0],
      [dayBegins('2026-11-20') + 28_800, 0],
      [dayBegins('2026-11-20') + 28_800, 1],
    ]);
  });

  it('goes on keeping when the clock was a year ahead once, and knows nothing of days to come', async () => {
    const logs = await make();
    now = NOON + 365 * DAY_SECONDS * 1000;
    await logs.topUp(context);
    now = NOON;
    says['expLog'] = { list: [row('2026-11-24 08:00:00', 5)] };
    await logs.topUp(context);
    const { entries, known } = await logs.timeline();
    expect(entries).toHaveLength(1);
    expect(known.exp).toMatchObject({ askedAtMs: NOON, spans: [{ to: NOON / 1000 }] });
    asked = [];
    await logs.topUp(context);
    expect(asked).toEqual([]);
  });

  it('one that fails is asked for again, the others are not', async () => {
    const logs = await make();
    says['coinLog'] = 'fails';
    expect(await logs.topUp(context)).toMatchObject({ coins: { kind: 'network' } });
    says['coinLog'] = { list: [row('2026-11-24 08:00:00', -1)] };
    asked = [];
    expect(await logs.topUp(context)).toEqual({});
    expect(asked).toEqual(['coinLog']);
    expect((await logs.timeline()).entries).toHaveLength(1);
  });

  it.each([
    ['fewer rows than it counts', { list: [row('2026-11-24 08:00:00', 5)], count: 9 }],
    ['rows that were left out', { list: [row('2026-11-24 08:00:00', 5)], dropped: 1 }],
    ['a time that is none', { list: [row('2026-11-24 08:00:00', 5), row('昨天', 5)] }],
  ])('%s: what is there is kept, and no day is called known', async (_, said) => {
    const logs = await make();
    says['expLog'] = said;
    await logs.topUp(context);
    const { entries, known } = await logs.timeline();
    expect(entries).toHaveLength(1);
    expect(known.exp.spans).toEqual([]);
    expect(known.coins.spans).toHaveLength(1);
  });

  it('looking at one log keeps it as well, and saves a request later', async () => {
    const logs = await make();
    says['expLog'] = { list: [row('2026-11-24 08:00:00', 5)] };
    expect((await logs.read('exp', 'any', context))?.value.entries).toHaveLength(1);
    asked = [];
    await logs.topUp(context);
    expect(asked).not.toContain('expLog');
    expect((await logs.timeline()).entries).toHaveLength(1);
  });

  it('a login has a place and a result, and no address', async () => {
    const logs = await make();
    const at = NOON / 1000 - 60;
    says['loginLog'] = { list: [{ ip: '203.0.*.*', time: at, geo: '中国上海', status: false }] };
    await logs.topUp(context);
    const { accountLog } = await import('../../../storage/account-log.ts');
    const { cache } = await import('../../../storage/cache.ts');
    expect((await logs.timeline()).entries).toMatchObject([
      { kind: 'login', atSeconds: at, text: '中国上海', ok: false, delta: null },
    ]);
    const kept = [await accountLog.all(7), await cache.get('7 loginLog@1 {}')];
    expect(JSON.stringify(kept)).toContain('中国上海');
    expect(JSON.stringify(kept)).not.toContain('203');
  });
});

describe('accounts', () => {
  it('see nothing of each other', async () => {
    const logs = await make();
    says['expLog'] = { list: [row('2026-11-24 08:00:00', 5)] };
    await logs.topUp(context);
    mid = 8;
    expect((await logs.timeline()).entries).toEqual([]);
    mid = null;
    await expect(logs.timeline()).rejects.toMatchObject({ kind: 'not-logged-in' });
  });
});

describe('daily, in the background', () => {
  it('only for who switched it on', async () => {
    const logs = await make();
    await logs.topUpDaily();
    expect(asked).toEqual([]);
    await logs.setDaily(true);
    await logs.topUpDaily();
    await logs.topUpDaily();
    expect(asked).toHaveLength(4);
    mid = 8;
    await logs.topUpDaily();
    mid = null;
    await logs.topUpDaily();
    expect(asked).toHaveLength(4);
  });

  it('nothing is written down, or asked for, behind what was erased meanwhile', async () => {
    const logs = await make();
    const { eraseAccount } = await import('../../../storage/erase.ts');
    const { accountLog, logsKept } = await import('../../../storage/account-log.ts');
    await logs.setDaily(true);
    let erased: Promise<void> | undefined;
    Object.defineProperty(says, 'expLog', {
      get() {
        erased = eraseAccount(7);
        return { list: [row('2026-11-24 08:00:00', 5)] };
      },
    });
    await logs.topUpDaily();
    await erased;
    expect(asked).toEqual(['expLog']);
    expect([await accountLog.all(7), await logsKept.get()]).toEqual([[], {}]);
  });

  it('the alarm stands as long as any account wants it, and comes back', async () => {
    const logs = await make();
    await logs.arm();
    expect(alarm).toEqual([false]);
    alarm.length = 0;
    await logs.setDaily(true);
    mid = 8;
    await logs.setDaily(true);
    await logs.setDaily(false);
    mid = 7;
    expect(alarm).toEqual([true, true, true]);
    await logs.arm();
    await logs.setDaily(false);
    expect(alarm).toEqual([true, true, true, true, false]);
  });
});
