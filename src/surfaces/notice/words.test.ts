import { describe, expect, it } from 'vitest';
import type { MenuNews } from '@/src/parts/journal/shared/menu-news.ts';
import { whatText, whyText } from './words.ts';

const news = (change: Partial<MenuNews>): MenuNews => ({
  state: 'done',
  kind: 'toview-add',
  name: '砂纸与木屑',
  group: '',
  canUndo: false,
  error: null,
  note: null,
  ...change,
});

describe('what was so before', () => {
  it.each([
    [{ kind: 'toview-add' }, '已在稍后再看中：砂纸与木屑'],
    [{ kind: 'unfollow' }, '没有关注「砂纸与木屑」，不用取消'],
    [{ kind: 'follow-into' }, '已经关注了「砂纸与木屑」'],
    [{ kind: 'follow-into', group: '手工' }, '「砂纸与木屑」已在「手工」中'],
  ] as const)('is told once, and not as something done: %j', (change, said) => {
    const told = news({ ...change, note: 'already' });
    expect(whatText(told)).toBe(said);
    expect(whyText(told)).toBe('');
  });
});

it('an undo that was cancelled is no failure', () => {
  expect(whatText(news({ state: 'undo-cancelled' }))).toBe('撤销已取消，没有任何改动：砂纸与木屑');
});

it.each([
  [{ kind: 'follow-into' }, '已撤销，不再关注「砂纸与木屑」'],
  [{ kind: 'follow-into', group: '手工' }, '已撤销，「砂纸与木屑」不在「手工」里了'],
  [{ kind: 'unfollow' }, '已撤销，重新关注了「砂纸与木屑」'],
  [{ kind: 'toview-add' }, '已撤销，从稍后再看移出了：砂纸与木屑'],
] as const)('tells what is so again once it was taken back: %j', (change, said) => {
  expect(whatText(news({ ...change, state: 'undone' }))).toBe(said);
});

it('what may have been done is not told as failed', () => {
  const lost = { state: 'doubtful', kind: 'unfollow' } as const;
  expect(whatText(news(lost))).toBe('不确定是否已生效：砂纸与木屑');
  expect(whatText(news({ ...lost, state: 'undo-doubtful' }))).toBe('不确定是否已撤销：砂纸与木屑');
  expect(whyText(news({ ...lost, state: 'undo-doubtful' }))).toBe(whyText(news(lost)));
});

it('tells what was done', () => {
  expect(whatText(news({}))).toBe('已添加到稍后再看：砂纸与木屑');
  const into = news({ kind: 'follow-into', group: '手工' });
  expect(whatText(into)).toBe('已关注「砂纸与木屑」并加入「手工」');
});

it('tells that a part was done, with the reason why the rest was not', () => {
  const error = { kind: 'refused', code: 22104, operation: 'groupsAdd' } as const;
  const half = news({ kind: 'follow-into', state: 'failed', note: 'half-way', error });
  expect(whyText(half)).toMatch(/^只完成了一部分：./);
  expect(whyText({ ...half, note: null })).not.toContain('一部分');
});
