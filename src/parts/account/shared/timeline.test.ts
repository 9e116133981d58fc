import { describe, expect, it } from 'vitest';
import { DAY_SECONDS } from '../../../shared/durations.ts';
import { timelineToCsv, timelineToJson } from './export-timeline.ts';
import { dayAfter, dayBegins, LOG_KINDS, type LogKind, type Timeline } from './log-entry.ts';
import { sums, timelineRows } from './timeline.ts';

const TODAY = '2026-11-25';
const NOW = dayBegins(TODAY) + DAY_SECONDS / 2;
const day = (back: number) => dayAfter(TODAY, -back);

type Row = readonly [kind: LogKind, back: number, delta: number | null, text?: string];

/** @param spans Days back, from and to; for every log. */
function timeline(rows: readonly Row[], spans: readonly (readonly [number, number])[]): Timeline {
  const known = {
    spans: spans.map(([from, to]) => ({
      from: NOW - from * DAY_SECONDS,
      to: NOW - to * DAY_SECONDS,
    })),
    askedAtMs: 1,
  };
  return {
    entries: rows.map(([kind, back, delta, text = '登录奖励'], n) => ({
      kind,
      atSeconds: dayBegins(day(back)) + 3_600 - n,
      delta,
      text,
      ok: null,
      nth: 0,
    })),
    known: { exp: known, coins: known, login: known, moral: known },
    daily: false,
  };
}

const shapeOf = (all: Timeline, kinds: readonly LogKind[] = LOG_KINDS) =>
  timelineRows(all, kinds, NOW).map((row) => {
    if (row.type === 'entry') return row.entry.kind;
    return row.type === 'day' ? row.day : `${row.known ? 'quiet' : 'gap'} ${row.from} ${row.to}`;
  });

describe('the list by days', () => {
  it('says of days without rows whether nothing happened or nobody looked', () => {
    const rows: readonly Row[] = [
      ['exp', 0, 5],
      ['coins', 3, 1],
      ['exp', 20, 5],
    ];
    const all = timeline(rows, [
      [7, 0],
      [27, 19.9],
    ]);
    expect(shapeOf(all)).toEqual([
      day(0),
      'exp',
      `quiet ${day(2)} ${day(1)}`,
      day(3),
      'coins',
      `quiet ${day(6)} ${day(4)}`,
      `gap ${day(19)} ${day(7)}`,
      day(20),
      'exp',
      `quiet ${day(26)} ${day(21)}`,
    ]);
  });

  it('a week without entries is one line, and not an empty page', () => {
    expect(shapeOf(timeline([], [[7, 0]]))).toEqual([`quiet ${day(6)} ${day(0)}`]);
    expect(shapeOf(timeline([], []))).toEqual([]);
  });

  it('a log that was cut off shows its rows and calls no day empty', () => {
    expect(shapeOf(timeline([['exp', 2, 5]], []))).toEqual([
      `gap ${day(1)} ${day(0)}`,
      day(2),
      'exp',
    ]);
  });

  it('one kind that was not looked at makes days unknown only while it is shown', () => {
    const all = timeline([['exp', 0, 5]], [[7, 0]]);
    const half = { ...all, known: { ...all.known, moral: { spans: [], askedAtMs: null } } };
    expect(shapeOf(half)).toEqual([day(0), 'exp', `gap ${day(6)} ${day(1)}`]);
    expect(shapeOf(half, ['exp'])).toEqual([day(0), 'exp', `quiet ${day(6)} ${day(1)}`]);
  });

  it('sums are of experience and coins, without the dust of fractions', () => {
    const all = timeline(
      [
        ['coins', 0, 0.1],
        ['coins', 0, 0.2],
        ['exp', 0, 5],
        ['moral', 0, -2],
      ],
      [[7, 0]],
    );
    expect(timelineRows(all, LOG_KINDS, NOW)[0]).toMatchObject({ exp: 5, coins: 0.3 });
  });
});

describe('sums for the charts', () => {
  it('thirty days, oldest first: nothing, not known, gained and spent', () => {
    const all = timeline(
      [
        ['coins', 0, 1],
        ['coins', 0, -2],
        ['coins', 10, 1],
      ],
      [[7, 0]],
    );
    const days = sums(all, 'coins', 'days', NOW);
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toEqual({ label: day(0), gained: 1, spent: 2, known: true });
    expect(days.at(-2)).toEqual({ label: day(1), gained: 0, spent: 0, known: true });
    expect(days.at(-11)).toEqual({ label: day(10), gained: 1, spent: 0, known: false });
    expect(days.at(-12)).toEqual({ label: day(11), gained: null, spent: null, known: false });
  });

  it('twelve months; one that is known in part says so', () => {
    const months = sums(timeline([['exp', 0, 5]], [[7, 0]]), 'exp', 'months', NOW);
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ label: '2025-12', gained: null });
    expect(months.at(-1)).toEqual({ label: '2026-11', gained: 5, spent: 0, known: false });
  });
});

describe('exports', () => {
  const all = timeline(
    [
      ['exp', 0, 5, '=HYPERLINK("x"),登录'],
      ['login', 1, null, '中国上海'],
    ],
    [[7, 0]],
  );

  it('a table is safe to open, and has the logs that were chosen', () => {
    const words = {
      time: '时间',
      log: '记录',
      delta: '变化',
      text: '说明',
      result: '结果',
      kinds: { exp: '经验', coins: '硬币', login: '登录', moral: '节操' },
      ok: '成功',
      failed: '失败',
    };
    const lines = timelineToCsv(all, ['exp'], words).trim().split('\r\n');
    expect(lines).toEqual([
      '时间,记录,变化,说明,结果',
      '2026-11-24T17:00:00.000Z,经验,5,"\'=HYPERLINK(""x""),登录",',
    ]);
  });

  it('JSON says of which times a log is known', () => {
    const source = { account: 7, exportedAtMs: NOW * 1000 };
    const document = JSON.parse(timelineToJson(all, ['exp', 'login'], source)) as object;
    expect(document).toMatchObject({
      account: 7,
      count: 2,
      known: { exp: [{ from: '2026-11-18T04:00:00.000Z', to: '2026-11-25T04:00:00.000Z' }] },
      entries: [
        { log: 'exp', delta: 5 },
        { log: 'login', text: '中国上海', ok: null },
      ],
    });
  });
});
