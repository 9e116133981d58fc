import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

/** Chinese is twice as wide as Latin, and a joined emoji as one of them. */
const widthOf = (text: string) =>
  [...new Intl.Segmenter().segment(text)].reduce(
    (sum, { segment }) => sum + (/^[\x20-\x7e]$/.test(segment) ? 1 : 2),
    0,
  );

it.each([
  ['科学', 4, '科学'],
  ['科学科普', 6, '科学…'],
  ['一 二三', 5, '一…'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4, '👩‍👩‍👧‍👦…'],
  ['科学科普', 3, ''],
  ['', 0, ''],
])('%s in %d', (text, most, cut) => {
  expect(cutText(text, most, widthOf)).toBe(cut);
});

it('always fits, and is the text or its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(80), (text, most) => {
      const cut = cutText(text, most, widthOf);
      expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(most, 0));
      expect(cut === text || text.startsWith(cut.replace(/…$/, ''))).toBe(true);
    }),
  );
});
