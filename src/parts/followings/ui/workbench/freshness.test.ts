import { expect, it } from 'vitest';
import { freshnessText } from './words.ts';

const facts = { completeAtMs: null, total: null, account: 7 } as Parameters<
  typeof freshnessText
>[1];

it('says no number of people while nothing was read, and does once something was', () => {
  expect(freshnessText(0, facts, null, 0)).toBe('还没有读完');
  expect(freshnessText(100, facts, null, 0)).toBe('100 位 · 还没有读完');
  // Whoever follows nobody has been told so.
  expect(freshnessText(0, { ...facts, completeAtMs: 1 }, null, 2)).toContain('0 位');
});
