import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import { joinSpans } from '../../account/shared/log-entry.ts';
import {
  gapsOf,
  hasMet,
  lacksAfter,
  laterOf,
  NEW_PASS,
  overlapping,
  readPage,
  type Viewing,
  withPass,
} from './archive.ts';

const AT = 1_760_000_000;

const viewing = archivedViewing;

const viewings = fc.record({
  account: fc.constantFrom(7, 8),
  key: fc.constantFrom('archive_1', 'archive_2', 'live_1', 'something-new_1'),
  viewedSeconds: fc.constantFrom(0, AT, AT + 1, AT + 60),
  progress: fc.oneof(fc.constant('finished' as const), fc.integer({ min: 0, max: 4 })),
  title: fc.constantFrom('旧标题', '新标题', '😀'.repeat(300)),
  learntAtMs: fc.integer({ min: 1, max: 4 }),
});
const pages = fc.array(fc.array(viewings, { maxLength: 8 }), { maxLength: 6 });

function archiveOf(all: readonly (readonly Viewing[])[]) {
  const kept = new Map<string, Viewing>();
  for (const one of all.flat()) {
    const key = JSON.stringify([one.account, one.viewedSeconds, one.key]);
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
        const told = (rows: typeof all) => rows.map((page) => page.map((row) => viewing(row)));
        expect(archiveOf(told(again))).toEqual(archiveOf(told(all)));
      }),
    );
  });

  it('keeps the same work at another time as a viewing of its own, and each account apart', () => {
    const all = [viewing(), viewing({ viewedSeconds: AT + 9 }), viewing({ account: 8 })];
    expect(archiveOf([all])).toHaveLength(3);
  });

  it('updates how far the same viewing came, back included, and never by an older answer', () => {
    const half = viewing({ progress: 300, learntAtMs: 2 });
    const ended = viewing({ progress: 'finished', learntAtMs: 3 });
    const rewound = viewing({ progress: 10, learntAtMs: 4 });
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
    const above = readPage(NEW_PASS, page(290, 250), 0);
    expect(hasMet(above, known)).toBe(false);
    const met = readPage(above, page(210, 190), 0);
    expect(hasMet(met, known)).toBe(true);
    expect(withPass(met, known)).toEqual([{ from: 100, to: 290 }]);
  });

  it('that ends before it met what is known leaves a gap', () => {
    const ended = readPage(NEW_PASS, page(290, 250), 0);
    expect(gapsOf(withPass(ended, known))).toEqual([{ from: 200, to: 250 }]);
  });

  it('of an empty history vouches for nothing', () => {
    expect(withPass(readPage(NEW_PASS, [], 0), known)).toEqual(known);
  });

  it('vouches for no time after its newest row, whatever the clock of the machine says', () => {
    expect(withPass(readPage(NEW_PASS, page(250, 190), 0), known).at(-1)?.to).toBe(250);
  });

  it('is not ended by rows without a time', () => {
    const pass = readPage(NEW_PASS, page(0, 290), 0);
    expect(pass.oldestSeconds).toBe(290);
    expect(hasMet(readPage(NEW_PASS, page(0), 0), known)).toBe(false);
  });

  it('knows a page of which nothing could be read from the end', () => {
    const blind = readPage(NEW_PASS, [], 20);
    expect(blind.blindPages).toBe(1);
    expect(readPage(blind, [], 20).blindPages).toBe(2);
    expect(readPage(blind, page(290), 0).blindPages).toBe(0);
    expect(readPage(NEW_PASS, [], 0).blindPages).toBe(0);
  });
});

describe('rows that could not be read', () => {
  const page = (...seconds: number[]) => seconds.map((viewedSeconds) => ({ viewedSeconds }));

  it('are narrowed down among other neighbours, and gone once they are read', () => {
    const first = lacksAfter([], page(300, 200), 1);
    expect(first).toEqual([{ from: 200, to: 300, rows: 1 }]);
    const again = lacksAfter(first, page(400, 250), 1);
    expect(again).toEqual([{ from: 250, to: 300, rows: 1 }]);
    expect(lacksAfter(again, page(500, 280), 0)).toEqual([{ from: 250, to: 280, rows: 1 }]);
    expect(lacksAfter(again, page(500, 100), 0)).toEqual([]);
  });

  it('elsewhere stay as they are', () => {
    const lacks = [{ from: 10, to: 20, rows: 2 }];
    expect(lacksAfter(lacks, page(40, 30), 1)).toEqual([...lacks, { from: 30, to: 40, rows: 1 }]);
    expect(lacksAfter(lacks, [], 5)).toEqual(lacks);
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
