import { expect, it } from 'vitest';
import { mostOf, partitionOfName, partitionOfTid } from './partitions.ts';

it.each([
  [21, '生活 日常'],
  [17, '游戏 单机游戏'],
  [241, '娱乐 娱乐杂谈'],
  // Of the partitions that came in 2025.
  [1008, null],
  [0, null],
])('%i is %s', (tid, words) => {
  expect(partitionOfTid(tid)).toBe(words);
});

it.each([
  ['手机游戏', '游戏 手机游戏'],
  // Three partitions have a division of that name.
  ['综合', '综合'],
  ['从来没有过的', '从来没有过的'],
])('the name %s stands for %s', (name, words) => {
  expect(partitionOfName(name)).toBe(words);
});

it.each([
  [['a', 'b', 'b'], 'b'],
  [['a', 'b'], 'a'],
  [[], null],
])('most of %j are %s', (all, most) => {
  expect(mostOf(all)).toBe(most);
});
