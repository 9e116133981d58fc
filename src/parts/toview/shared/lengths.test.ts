import { expect, it } from 'vitest';
import type { ToviewItem } from './item.ts';
import { leftByLength, lengthOf, ofLength } from './lengths.ts';

const video = (aid: number, minutes: number, change: Partial<ToviewItem> = {}): ToviewItem => ({
  aid,
  bvid: `BV1xx411c7m${aid}`,
  title: '标题',
  cover: '',
  durationSeconds: minutes * 60,
  progress: 0,
  addedSeconds: 0,
  owner: null,
  part: 0,
  parts: 1,
  plays: null,
  dead: false,
  ...change,
});

it('counts the time left by length, and what is seen or gone in none of them', () => {
  const items = [
    video(1, 10),
    video(2, 5, { progress: 60 }),
    video(3, 30),
    video(4, 31, { progress: 60 }),
    video(5, 40, { progress: 'finished' }),
    video(6, 40, { dead: true }),
  ];
  expect(items.map(lengthOf)).toEqual(['short', 'short', 'middle', 'long', 'long', 'long']);
  expect(leftByLength(items)).toEqual({
    short: { count: 2, seconds: 14 * 60 },
    middle: { count: 1, seconds: 30 * 60 },
    long: { count: 1, seconds: 30 * 60 },
  });
  expect(ofLength(items, 'long').map(({ aid }) => aid)).toEqual([4]);
  expect(leftByLength([]).short).toEqual({ count: 0, seconds: 0 });
});
