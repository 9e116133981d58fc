import { beforeAll, expect, it } from 'vitest';
import { setTexts } from '@/src/i18n.ts';
import texts from '../../public/_locales/zh_CN/messages.json';
import { errorText, orderErrorText } from './error-text.ts';
import { resultText } from './item-words.ts';

beforeAll(() => setTexts(texts));

const refused = { kind: 'refused', code: -400, operation: 'relation.tags', changed: 'no' } as const;

it('that nothing was changed is said of what was ordered, and not of what was only read', () => {
  expect(errorText(refused)).toBe('B站拒绝了请求（代码 -400）');
  expect(orderErrorText(refused)).toBe('B站拒绝了这次操作（代码 -400），没有任何改动');
  expect(errorText({ ...refused, kind: 'incomplete' })).not.toContain('改动');
});

it('an item of a run that was refused says that nothing was changed', () => {
  const entry = { state: 'failed', note: null, error: refused } as Parameters<typeof resultText>[0];
  expect(resultText(entry)).toContain('没有任何改动');
});
