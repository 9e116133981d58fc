import { describe, expect, it } from 'vitest';
import { dearTo } from './dear.ts';

const NOW_MS = 1_800_000_000_000;
const ago = (days: number) => NOW_MS / 1000 - days * 86_400;
const plain = { special: false, mutual: false, sinceSeconds: ago(10) };

describe('who is asked about before an unfollow', () => {
  it.each([
    ['a year and a day', { ...plain, sinceSeconds: ago(366) }, { why: 'long', years: 1 }],
    [
      'three years and mutual',
      { ...plain, mutual: true, sinceSeconds: ago(1100) },
      { why: 'long', years: 3 },
    ],
    ['special', { ...plain, special: true }, { why: 'special', years: 0 }],
    ['mutual', { ...plain, mutual: true }, { why: 'mutual', years: 0 }],
    ['ten days', plain, null],
    ['nobody knows since when', { ...plain, sinceSeconds: null }, null],
  ])('%s', (_, follow, asked) => {
    expect(dearTo(follow, NOW_MS)).toEqual(asked);
  });
});
