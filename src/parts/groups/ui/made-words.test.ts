import { expect, it } from 'vitest';
import { madeOnlyText } from './made-words.ts';

const error = { kind: 'not-found', operation: 'groupsAdd' } as const;

it.each([
  ['failed', null, /^已新建分组「深夜」，里面还没有人：.+。可在 TA 的分组里再点一次$/],
  ['failed', 'half-way', /^已新建分组「深夜」，也关注了 TA，但 TA 不在这个分组里：.+再点一次$/],
  ['doubtful', null, /^已新建分组「深夜」，但不确定 TA 是否已加入/],
  ['sending', null, /不确定 TA 是否已加入/],
  ['pending', null, /TA 还没有加入：.+可在操作记录中继续或取消$/],
] as const)('of a group that was made, with a person who is %s (%s)', (state, note, said) => {
  expect(madeOnlyText('深夜', { state, note, error })).toMatch(said);
});
