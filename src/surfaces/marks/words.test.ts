import { afterEach, expect, it } from 'vitest';
import { setTexts } from '@/src/i18n.ts';
import { createMarkWords } from './words.ts';

const texts = (seen: string) => ({
  mark_seen: { message: seen },
  mark_part: { message: '看到 $PERCENT$%', placeholders: { percent: { content: '$1' } } },
  mark_times: { message: '看过 $TIMES$ 次', placeholders: { times: { content: '$1' } } },
});

afterEach(() => setTexts(null));

it.each([
  [{ times: 0, percent: 43 }, '看到 43%'],
  [{ times: 0, percent: 1 }, '看到 1%'],
  [{ times: 0, percent: 100 }, '看到 100%'],
  [{ times: 0, percent: null }, '看过'],
  [{ times: 1, percent: 100 }, '看过'],
  [{ times: 1, percent: null }, '看过'],
  [{ times: 2, percent: 95 }, '看过 2 次'],
  [{ times: 300, percent: 95 }, '看过 300 次'],
])('%j: %s', (seen, text) => {
  setTexts(texts('看过'));
  const words = createMarkWords();
  expect(words.of(seen)).toBe(text);
  expect(words.of(seen)).toBe(text);
});

it('of those that come often, each is there once', () => {
  setTexts(texts('看过'));
  const often = createMarkWords().often();
  expect(new Set(often).size).toBe(often.length);
  expect(often).toEqual(
    expect.arrayContaining(['看过', '看到 1%', '看到 100%', '看过 2 次', '看过 9 次']),
  );
});
