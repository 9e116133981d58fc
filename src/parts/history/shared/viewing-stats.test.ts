import { describe, expect, it } from 'vitest';
import { at, blockOf, type Row } from '../../../../tests/support/viewing-rows.ts';
import { byFollowing, viewingStats } from './viewing-stats.ts';

const ALWAYS = { from: null, to: null };

const statsOf = (...rows: Row[]) => viewingStats([blockOf(rows)], ALWAYS);

describe('how long', () => {
  it('is the position reached; of a finished one its length', () => {
    expect(statsOf({ at: at(1) }, { at: at(2), progress: 'finished' }).seconds).toBe(160);
  });

  it('going on counts from where it stood, once more from the beginning counts anew', () => {
    const video = { key: 'archive_9' };
    const on = statsOf(
      { ...video, at: at(1), progress: 30 },
      { ...video, at: at(2), progress: 80 },
    );
    expect(on.seconds).toBe(80);
    const anew = statsOf(
      { ...video, at: at(1), progress: 'finished' },
      { ...video, at: at(2), progress: 40 },
    );
    expect(anew.seconds).toBe(140);
  });

  it('what was seen before the range is where it stood', () => {
    const block = blockOf([
      { key: 'archive_9', at: at(1), progress: 30 },
      { key: 'archive_9', at: at(5), progress: 80 },
    ]);
    const from = at(4).getTime() / 1000;
    expect(viewingStats([block], { from, to: null })).toMatchObject({ count: 1, seconds: 50 });
  });
});

describe('when', () => {
  it('days and hours are those of the person', () => {
    const { days, hours } = statsOf({ at: at(1, 0) }, { at: at(1, 23, 59) }, { at: at(2, 8) });
    expect(days.map(({ key, count }) => [key, count])).toEqual([
      ['2026-11-01', 2],
      ['2026-11-02', 1],
    ]);
    // 1 November 2026 is a Sunday.
    expect([hours[6]?.[0], hours[6]?.[23], hours[0]?.[8]]).toEqual([1, 1, 1]);
    expect(hours.flat().reduce((sum, one) => sum + one, 0)).toBe(3);
  });

  it('what has no date is in no figure, and is said', () => {
    expect(statsOf({ at: 0 }, { at: at(3) })).toMatchObject({ count: 1, undated: 1 });
  });
});

describe('what', () => {
  it('own followings apart from others, and from what has no uploader', () => {
    const block = blockOf([
      { at: at(1), mid: 8, progress: 10 },
      { at: at(2), mid: 8, progress: 20 },
      { at: at(3), mid: 9, progress: 30 },
      { at: at(4), mid: 0, progress: 40 },
    ]);
    expect(byFollowing(viewingStats([block], ALWAYS), new Set([8]))).toEqual({
      own: { count: 2, seconds: 30 },
      others: { count: 1, seconds: 30 },
      nobody: { count: 1, seconds: 40 },
    });
  });

  it('lengths, and how many of each came to the end', () => {
    const { lengths } = statsOf(
      { at: at(1), length: 59 },
      { at: at(2), length: 60, progress: 'finished' },
      { at: at(3), length: 299, progress: 280 },
      { at: at(4), length: 3_600 },
      { at: at(5), length: 0 },
    );
    expect(lengths).toEqual({
      under1: { count: 1, finished: 1 },
      under5: { count: 2, finished: 2 },
      under20: { count: 0, finished: 0 },
      under60: { count: 0, finished: 0 },
      over60: { count: 1, finished: 0 },
      unknown: { count: 1, finished: 0 },
    });
  });

  it('works are counted once, however often they were seen', () => {
    const stats = statsOf({ at: at(1), key: 'a_1' }, { at: at(2), key: 'a_1' }, { at: at(3) });
    expect([stats.count, stats.works]).toEqual([3, 2]);
  });

  it('nobody is no uploader; names are the newest', () => {
    const { uploaders } = statsOf(
      { at: at(1), mid: 0 },
      { at: at(2), mid: 8 },
      { at: at(3), mid: 8 },
    );
    expect(uploaders).toEqual([{ key: '8', name: 'UP 8', mid: 8, count: 2, seconds: 120 }]);
  });

  it('repeats, partitions, devices and ends', () => {
    const stats = statsOf(
      { at: at(1), key: 'archive_1', partition: '科普', progress: 5 },
      { at: at(2), key: 'archive_1', partition: '科普', progress: 95 },
      { at: at(3), key: 'live_1', length: 0, progress: 0, dt: 33 },
      { at: at(4), key: 'archive_2', progress: 20 },
    );
    expect(stats.again).toMatchObject([{ key: 'archive_1', count: 2 }]);
    expect(stats.partitions).toMatchObject([{ name: '科普', count: 2, seconds: 95 }]);
    expect(stats.devices.map(({ key, count }) => [key, count])).toEqual([
      ['web', 3],
      ['tv', 1],
    ]);
    expect(stats.ends).toEqual({ finished: 1, most: 0, some: 1, brief: 1, unknown: 1 });
  });
});
