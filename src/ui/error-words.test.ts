import { beforeAll, expect, it } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import { setTexts } from '@/src/i18n.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import texts from '../../public/_locales/zh_CN/messages.json';
import { errorText } from './error-text.ts';
import { resultText } from './item-words.ts';
import { endText } from './panels/end-text.ts';
import { personErrorText } from './panels/error-text.ts';
import { runEndText } from './told-words.ts';
import { waitText } from './wait-words.ts';

beforeAll(() => setTexts(texts));

const read = { kind: 'refused', code: -403, operation: 'relationTags' } as const;
const write = { ...read, operation: 'modifyRelation', changed: 'no' } as const;

it('that nothing was changed is said of a refused write, and of no read, whoever tells it', () => {
  const end = { id: '', state: 'failed', note: null } as const;
  for (const text of [
    errorText,
    personErrorText,
    (error: BiliErrorFields) => resultText({ ...end, error }),
    (error: BiliErrorFields) => endText({ ...end, error }, '', ''),
    (error: BiliErrorFields) => waitText({ reason: 'stuck', untilMs: null, error }),
  ]) {
    expect(text(read)).toContain('B站拒绝了请求（代码 -403）');
    expect(text(write)).toContain('B站拒绝了这次操作（代码 -403），没有任何改动');
  }
});

it('a read has no token that could be refused', () => {
  expect(errorText({ ...read, kind: 'csrf', code: -111 })).toBe('B站拒绝了请求（代码 -111）');
  expect(errorText({ ...write, kind: 'csrf', code: -111 })).toContain('没有任何改动');
});

it('an answer that lacks rows says nothing of changes, of a run as of a long read', () => {
  const error = { kind: 'incomplete', operation: 'followings' } as const;
  expect(waitText({ reason: 'answer', untilMs: null, error })).not.toContain('改动');
});

// What versions before wrote down of a read-back says that nothing was changed.
it.each([read, write])('what was sent and could not be read again stays open', (error) => {
  const item = { state: 'doubtful', note: null, error } as const;
  const said = '请求可能已经生效，但没能核对：B站拒绝了请求（代码 -403）';
  expect(resultText(item)).toBe(said);
  const counts = { total: 1, verified: 0, failed: 0, doubtful: 1, skipped: 0 };
  const run = { kind: 'unfollow', state: 'done', counts, undoOf: null, reason: item };
  expect(runEndText(run as unknown as Run)).toBe(said);
});

it('of what failed half-way it is said that a part was done, whoever tells it', () => {
  const error = { kind: 'refused', code: 22104, operation: 'groupsAdd' } as const;
  const end = { id: '', state: 'failed', note: 'half-way', error } as const;
  const said = `只完成了一部分：${errorText(error)}`;
  expect(resultText(end)).toBe(said);
  expect(endText(end, '', '')).toContain('只完成了一部分');
  const counts = { total: 1, verified: 0, failed: 1, doubtful: 0, skipped: 0, halfWay: 1 };
  const run = { kind: 'follow-into', state: 'done', counts, undoOf: null, reason: end };
  expect(runEndText(run as unknown as Run)).toBe(said);
  const many = { ...run, counts: { ...counts, total: 3, verified: 1, failed: 2 } };
  expect(runEndText(many as unknown as Run)).toBe(
    `完成 1 · 失败 2 · 其中完成一部分 1：${errorText(error)}`,
  );
});

it('what was cancelled before anything was done is told as that, and not as failed', () => {
  const end = { id: '', state: 'failed', note: 'cancelled', error: null } as const;
  expect(endText(end, '', '')).toBe('还没轮到就取消了，没有改动');
  const counts = { total: 3, verified: 0, failed: 0, doubtful: 0, skipped: 3 };
  const run = { kind: 'relation-restore', state: 'cancelled', counts, undoOf: 'run' };
  expect(runEndText(run as unknown as Run)).toBe('已取消，没有任何改动');
  const some = { ...run, counts: { ...counts, verified: 1, skipped: 2 } };
  expect(runEndText(some as unknown as Run)).toBe('已取消 · 完成 1 · 未处理 2');
});

it('a lost answer is told as such', () => {
  const error = { kind: 'timeout', operation: 'modifyRelation', changed: 'maybe' } as const;
  expect(resultText({ state: 'doubtful', note: null, error })).toContain('没有收到 B站的响应');
});
