import { expect, it } from 'vitest';
import { whenText } from './time-text.ts';

it('a moment is a day and a time as they stand alone, in every language', () => {
  expect(whenText(new Date(2023, 4, 1, 9, 5).getTime())).toBe('2023-05-01 09:05');
});
