import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSpans } from '../../account/shared/log-entry.ts';
import {
  type ArchivedView,
  archiveKey,
  beginPass,
  endPass,
  gapsOf,
  hasMet,
  laterOf,
  overlapping,
  readPage,
} from './archive.ts';

const AT = 1_760_000_000;

const view = (fields: Partial<ArchivedView> = {}): ArchivedView => ({
  account: 7,
  key: 'archive_1',
  business: 'archive',
  title: '标题',
  cover: '',
  url: '',
  author: null,
  viewedSeconds: AT,
  progressSeconds: 0,
  durationSeconds: 600,
  part: 1,
  badge: '',
  device: 'web',
  oid: 1,
  bvid: '',
  partition: '日常',
  dt: 2,
  learntAtMs: 1,
  raw: null,
  ...fields,
});

const views = fc.record({
  account: fc.constantFrom(7, 8),
  key: fc.constantFrom('archive_1', 'archive_2', 'live_1', 'something-new_1'),
  viewedSeconds: fc.constantFrom(0, AT, AT + 1, AT + 60),
  progressSeconds: fc.integer({ min: -1, max: 4 }),
  title: fc.constantFrom('旧标题', '新标题', '😀'.repeat(300)),
  learntAtMs: fc.integer({ min: 1, max: 4 }),
});
const pages = fc.array(fc.array(views, { maxLength: 8 }), { maxLength: 6 });

function archiveOf(all: readonly (readonly ArchivedView[])[]) {
  const kept = new Map<string, ArchivedView>();
  for (const one of all.flat()) {
    const key = JSON.stringify(archiveKey(one));
    kept.set(key, laterOf(kept.get(key), one));
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('laterOf', () => {
  it('any order and any repetition of pages ends in the same archive', () => {
    const shuffled = pages.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all, ...all], { minLength: all.length * 3 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        const told = (rows: typeof all) => rows.map((page) => page.map((row) => view(row)));
        expect(archiveOf(told(again))).toEqual(archiveOf(told(all)));
      }),
    );
  });

  it('keeps the same work at another time as a viewing of its own, and each account apart', () => {
    const all = [view(), view({ viewedSeconds: AT + 9 }), view({ account: 8 })];
    expect(archiveOf([all])).toHaveLength(3);
  });

  it('updates how far the same viewing came, back included, and never by an older answer', () => {
    const half = view({ progressSeconds: 300, learntAtMs: 2 });
    const ended = view({ progressSeconds: -1, learntAtMs: 3 });
    const rewound = view({ progressSeconds: 10, learntAtMs: 4 });
    expect(laterOf(half, ended)).toBe(ended);
    expect(laterOf(ended, half)).toBe(ended);
    expect(laterOf(ended, rewound)).toBe(rewound);
  });
});

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 8 },
);

describe('known times and gaps', () => {
  it('cover the same times in whatever order they come, and gaps are what lies between', () => {
    const mixed = spans.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(mixed, ([all, again]) => {
        const joined = joinSpans(all);
        expect(joinSpans(again)).toEqual(joined);
        const gaps = gapsOf(again);
        expect(gaps).toHaveLength(Math.max(0, joined.length - 1));
        for (const gap of gaps) {
          expect(gap.from).toBeLessThan(gap.to);
          const middle = (gap.from + gap.to) / 2;
          expect(all.some(({ from, to }) => from <= middle && middle <= to)).toBe(false);
        }
      }),
    );
  });
});

describe('a pass of the history', () => {
  const page = (...seconds: number[]) => seconds.map((viewedSeconds) => ({ viewedSeconds }));
  const known = [{ from: 100, to: 200 }];

  it('stops where it meets what is known, and what it read joins it', () => {
    const above = readPage(beginPass(300), page(290, 250), 0);
    expect(hasMet(above, known)).toBe(false);
    const met = readPage(above, page(210, 190), 0);
    expect(hasMet(met, known)).toBe(true);
    expect(endPass(met, known)).toEqual([{ from: 100, to: 300 }]);
  });

  it('that ends before it met what is known leaves a gap', () => {
    const ended = readPage(beginPass(300), page(290, 250), 0);
    expect(gapsOf(endPass(ended, known))).toEqual([{ from: 200, to: 250 }]);
  });

  it('of an empty history vouches for the moment alone', () => {
    expect(gapsOf(endPass(beginPass(300), known))).toEqual([{ from: 200, to: 300 }]);
  });

  it('is not ended by rows without a time', () => {
    const pass = readPage(beginPass(300), page(0, 290), 0);
    expect(pass.oldestSeconds).toBe(290);
    expect(hasMet(readPage(beginPass(300), page(0), 0), known)).toBe(false);
  });

  it('that could not read all rows vouches for nothing', () => {
    const pass = readPage(beginPass(300), page(290, 150), 1);
    expect(endPass(pass, known)).toEqual(known);
  });

  it('takes nothing for known that lies ahead of a clock set back', () => {
    const pass = readPage(beginPass(150), page(140), 0);
    expect(hasMet(pass, known)).toBe(false);
  });
});

describe('overlapping', () => {
  const cursor = { max: 5, view_at: 100, business: 'archive' };
  const page = (...seconds: number[]) => seconds.map((viewedSeconds) => ({ viewedSeconds }));

  it('asks for the second of the last row once more, so that its twin is not passed over', () => {
    expect(overlapping(cursor, page(130, 100))).toEqual({ ...cursor, view_at: 101 });
  });

  it('does not stand still on a page of one second, and the end stays the end', () => {
    expect(overlapping(cursor, page(100, 100))).toEqual(cursor);
    expect(overlapping(null, page(130))).toBeNull();
  });
});
