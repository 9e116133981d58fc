import { expect, test } from 'vitest';
import { contrast, readableMedal } from './medal-colors.ts';

test.each([
  ['#5d7b9e', '#5d7b9e'],
  ['#1a544b', '#529d92'],
  ['#ffe854', '#ffb800'],
  ['#ffffff', '#000000'],
  ['#ff6610', '#ff9d55'],
])('text on %s to %s is readable', (start, end) => {
  const colors = readableMedal(start, end);
  expect(contrast(colors.start, colors.text)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colors.end, colors.text)).toBeGreaterThanOrEqual(4.5);
});

test('colours that need no help stay', () => {
  expect(readableMedal('#06154c', '#2d0855')).toEqual({
    start: '#06154c',
    end: '#2d0855',
    text: '#ffffff',
  });
});
