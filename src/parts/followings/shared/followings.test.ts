import { describe, expect, it } from 'vitest';
import { newestFirst } from './followings.ts';

const person = (mid: number, mtime: number) => ({ mid, mtime });

describe('newestFirst', () => {
  it('puts whoever was followed last before the others', () => {
    const rows = [person(1, 100), person(2, 300), person(3, 200)];
    expect(rows.sort(newestFirst).map(({ mid }) => mid)).toEqual([2, 3, 1]);
  });

  it('puts those of one second in one order, whatever order they come in', () => {
    const rows = [person(30, 100), person(4, 100), person(200, 100)];
    expect([...rows].sort(newestFirst).map(({ mid }) => mid)).toEqual([4, 30, 200]);
    expect(
      [...rows]
        .reverse()
        .sort(newestFirst)
        .map(({ mid }) => mid),
    ).toEqual([4, 30, 200]);
  });

  it('says that nothing stands between somebody and themselves', () => {
    expect(newestFirst(person(7, 100), person(7, 100))).toBe(0);
  });
});
