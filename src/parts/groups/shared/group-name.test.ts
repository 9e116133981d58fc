import { expect, test } from 'vitest';
import { GROUP_NAME_MAX, groupNameProblem } from './group-name.ts';

test.each([
  ['   ', 'empty'],
  ['学'.repeat(GROUP_NAME_MAX), null],
  ['学'.repeat(GROUP_NAME_MAX + 1), 'too-long'],
  ['a<b', 'forbidden'],
  ['隐\u200b形', 'forbidden'],
  ['换\n行', 'forbidden'],
  ['AT&T', null],
  [' 学习 ', 'exists'],
] as const)('%j: %s', (name, problem) => {
  expect(groupNameProblem(name, ['学习'])).toBe(problem);
});
