import { describe, expect, it } from 'vitest';
import { type YearReview, yearReview } from '@/src/parts/history/shared/year-review.ts';
import { blockOf, type Row } from '../../../../../tests/support/viewing-rows.ts';
import { type Picture, reviewPicture } from './review-picture.ts';

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    at: new Date(2026, 0, 1 + (n % 360), n % 24),
    key: `archive_${n % 200}`,
    mid: 1 + (n % 9),
    partition: `分区 ${n % 7}`,
  }));

function reviewOf(count: number): YearReview {
  const review = yearReview([blockOf(rowsOf(count))], 2026);
  if (!review) throw new TypeError('a year of nothing');
  return review;
}

const textsIn = ({ pieces }: Picture) =>
  pieces.flatMap((piece) => (piece.type === 'text' ? [piece.text] : []));

describe('the picture of a year', () => {
  it('names nobody and nothing unless that is wanted', () => {
    const without = textsIn(reviewPicture(reviewOf(500), { names: false })).join('\n');
    expect(without).not.toMatch(/UP \d|标题/);
    expect(without).toContain('分区 1');
    const named = textsIn(reviewPicture(reviewOf(500), { names: true })).join('\n');
    expect(named).toMatch(/UP \d/);
    expect(named).toContain('标题 archive_0');
  });

  it.each([1, 30, 5_000])('of %d viewings holds all its pieces', (count) => {
    for (const names of [false, true]) {
      const { width, height, pieces } = reviewPicture(reviewOf(count), { names });
      for (const piece of pieces) {
        const [left, right] =
          piece.type === 'box'
            ? [piece.x, piece.x + piece.width]
            : piece.align === 'left'
              ? [piece.x, piece.x + piece.most]
              : [piece.x - piece.most, piece.x];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width + 0.01);
        expect(piece.y).toBeLessThanOrEqual(height);
      }
    }
  });

  it('no text runs into another one of its line', () => {
    const { pieces } = reviewPicture(reviewOf(500), { names: true });
    const texts = pieces.filter((piece) => piece.type === 'text' && piece.text !== '');
    const spans = texts.flatMap((piece) => {
      if (piece.type !== 'text') return [];
      const left = piece.align === 'left' ? piece.x : piece.x - piece.most;
      return [{ y: piece.y, left, right: left + piece.most, text: piece.text }];
    });
    for (const one of spans) {
      const beside = spans.filter(
        (other) =>
          other !== one && other.y === one.y && other.left < one.right && one.left < other.right,
      );
      expect(beside.map(({ text }) => text)).toEqual([]);
    }
  });
});
