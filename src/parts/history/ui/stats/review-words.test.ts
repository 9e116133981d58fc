import { expect, it } from 'vitest';
import { repeatsText } from './review-words.ts';

it('says how often something was seen again, and nothing where nothing was', () => {
  expect(repeatsText({ count: 3, works: 2 })).toBe('重看 1 次');
  expect(repeatsText({ count: 2, works: 2 })).toBe('');
});
