import { afterEach, expect, it } from 'vitest';
import { setTexts } from '@/src/i18n.ts';
import { markWords } from './words.ts';

const texts = (seen: string) => ({
  mark_seen: { message: seen },
  mark_part: { message: '看到 $PERCENT$%', placeholders: { percent: { content: '$1' } } },
  mark_times: { message: '看过 $TIMES$ 次', placeholders: { times: { content: '$1' } } },
});

afterEach(() => setTexts(null));

it.each([
  [{ times: 0, percent: 43 }, '看到 43%'],
  [{ times: 0, percent: 1 }, '看到 1%'],
  [{ times: 0, percent: null }, '看过'],
  [{ times: 1, percent: 100 }, '看过'],
  [{ times: 1, percent: null }, '看过'],
  [{ times: 3, percent: 95 }, '看过 3 次'],
])('%j: %s', (seen, text) => {
  setTexts(texts('看过'));
  expect(markWords(seen)).toBe(text);
});

it('follows the language', () => {
  const seen = { times: 1, percent: 100 };
  setTexts(texts('看过'));
  expect(markWords(seen)).toBe('看过');
  setTexts(texts('看過'));
  expect(markWords(seen)).toBe('看過');
});
