import { describe, expect, it } from 'vitest';
import type { ToviewItem } from './item.ts';
import { fittingInto, selectToview, timeLeftSeconds } from './toview.ts';

const item = (change: Partial<ToviewItem>): ToviewItem => ({
  aid: 1,
  bvid: 'BV1xx411c7mD',
  title: '标题',
  cover: '',
  durationSeconds: 100,
  progress: 0,
  addedSeconds: 0,
  owner: { mid: 1, name: '某人' },
  part: 0,
  parts: 1,
  plays: null,
  dead: false,
  ...change,
});
const items = [
  item({ aid: 1, title: '原神 ＰＶ', addedSeconds: 1 }),
  item({ aid: 2, progress: 40, addedSeconds: 3, durationSeconds: 60 }),
  item({ aid: 3, progress: 'finished', addedSeconds: 2 }),
  item({ aid: 4, dead: true, addedSeconds: 4, owner: null }),
];
const select = (change: Partial<Parameters<typeof selectToview>[1]>) =>
  selectToview(items, { filter: 'all', sort: 'newest', text: '', ...change }).map(({ aid }) => aid);

describe('selectToview', () => {
  it.each([
    ['all', [4, 2, 3, 1]],
    ['unwatched', [1]],
    ['started', [2]],
    ['finished', [3]],
    ['dead', [4]],
  ] as const)('filter %s', (filter, aids) => {
    expect(select({ filter })).toEqual(aids);
  });

  it('sorts without touching the list it was given', () => {
    expect(select({ sort: 'oldest' })).toEqual([1, 3, 2, 4]);
    expect(select({ sort: 'progress' })).toEqual([3, 2, 1, 4]);
    expect(items.map(({ aid }) => aid)).toEqual([1, 2, 3, 4]);
  });

  it('finds full-width and case variants, uploaders and BV ids', () => {
    expect(select({ text: ' pv ' })).toEqual([1]);
    expect(select({ text: '某人' })).toEqual([2, 3, 1]);
    expect(select({ text: 'bv1XX411' })).toHaveLength(4);
  });
});

describe('timeLeftSeconds', () => {
  it('counts neither finished nor dead ones', () => {
    expect(timeLeftSeconds(items)).toBe(100 + 20);
  });
});

describe('fittingInto', () => {
  const fitting = (seconds: number) => fittingInto(items, seconds).map(({ aid }) => aid);

  it('takes what fits in the order shown, by the time that is left', () => {
    expect(fitting(100)).toEqual([1]);
    expect(fitting(120)).toEqual([1, 2]);
    expect(fitting(20)).toEqual([2]);
    expect(fitting(19)).toEqual([]);
  });

  it('leaves out what is finished or gone', () => {
    expect(fitting(100_000)).toEqual([1, 2]);
  });
});
