import { afterEach, describe, expect, it, vi } from 'vitest';
import { blockOf, type Row } from '../../../../tests/support/viewing-rows.ts';
import { yearReview } from './year-review.ts';

afterEach(() => vi.unstubAllEnvs());

const on = (iso: string, row: Partial<Row> = {}): Row => ({ at: new Date(iso), ...row });
const reviewOf = (year: number, ...rows: Row[]) => yearReview([blockOf(rows)], year);

describe('a year looked back on', () => {
  it('has the first and the last of its own, and the longest row of days', () => {
    const review = reviewOf(
      2026,
      on('2025-12-31T23:59:59', { key: 'archive_1' }),
      on('2026-01-01T00:00:00', { key: 'archive_2' }),
      on('2026-12-30T12:00:00', { key: 'archive_3' }),
      on('2026-12-31T23:59:59', { key: 'archive_4' }),
      on('2027-01-01T00:00:00', { key: 'archive_5' }),
    );
    expect(review).toMatchObject({
      year: 2026,
      stats: { count: 3, works: 3 },
      longest: { days: 2, from: '2026-12-30', to: '2026-12-31' },
      first: { title: '标题 archive_2', author: 'UP 5' },
      last: { title: '标题 archive_4' },
    });
  });

  it('the busiest month is that of the most time, weekday and hour those of the most viewings', () => {
    const review = reviewOf(
      2026,
      // Mondays at nine, short ones.
      on('2026-03-02T09:10:00', { progress: 10 }),
      on('2026-03-09T09:20:00', { progress: 10 }),
      on('2026-03-16T09:30:00', { progress: 10 }),
      on('2026-05-05T21:00:00', { progress: 'finished', length: 5_000 }),
    );
    expect([review?.month, review?.weekday, review?.hour]).toEqual([4, 0, 9]);
  });

  it('names five at most', () => {
    const rows = Array.from({ length: 8 }, (_, n) =>
      on(`2026-03-0${n + 1}T12:00:00`, { mid: n + 1, partition: `分区 ${n}` }),
    );
    const review = reviewOf(2026, ...rows);
    expect([review?.uploaders.length, review?.partitions.length]).toEqual([5, 5]);
  });

  it('nothing was seen twice, or one was', () => {
    const once = on('2026-03-02T12:00:00', { key: 'archive_1' });
    const twice = on('2026-03-03T12:00:00', { key: 'archive_1' });
    expect(reviewOf(2026, once)?.again).toBeNull();
    expect(reviewOf(2026, once, twice)?.again).toMatchObject({ key: 'archive_1', count: 2 });
  });

  it('there is none of a year without any, nor of what has no date', () => {
    expect(reviewOf(2025, on('2026-03-02T12:00:00'))).toBeNull();
    expect(reviewOf(1970, { at: 0 })).toBeNull();
    expect(yearReview([], 2026)).toBeNull();
  });

  it('is that of where the person is now', () => {
    const row = on('2026-01-01T00:30:00+08:00');
    vi.stubEnv('TZ', 'Asia/Shanghai');
    expect([reviewOf(2025, row), reviewOf(2026, row)?.hour]).toEqual([null, 0]);
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect([reviewOf(2025, row)?.hour, reviewOf(2026, row)]).toEqual([17, null]);
  });
});
