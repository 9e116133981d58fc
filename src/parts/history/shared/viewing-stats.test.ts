import { describe, expect, it } from 'vitest';
import { emptyBlock, type ViewBlock } from './view-block.ts';
import { viewingStats } from './viewing-stats.ts';

const ALWAYS = { from: null, to: null };

interface Row {
  readonly at: Date | 0;
  readonly key?: string;
  readonly progress?: number | 'finished';
  readonly length?: number;
  readonly mid?: number;
  readonly partition?: string;
  readonly dt?: number | null;
}

/** Rows as a month keeps them; which month does not matter to what is counted. */
function blockOf(rows: readonly Row[]): ViewBlock {
  const column = <T>(value: (row: Row, n: number) => T) => rows.map(value);
  return {
    ...emptyBlock(7, 202611, 0),
    viewedSeconds: column(({ at }) => (at === 0 ? 0 : at.getTime() / 1000)),
    key: column(({ key }, n) => key ?? `archive_${n}`),
    title: column(({ key }, n) => `标题 ${key ?? n}`),
    url: column(() => 'https://www.bilibili.com/video/BV1xx411c7mD'),
    mid: column(({ mid }) => mid ?? 5),
    author: column(({ mid }) => (mid === 0 ? '' : `UP ${mid ?? 5}`)),
    progress: column(({ progress }) => progress ?? 60),
    durationSeconds: column(({ length }) => length ?? 100),
    partition: column(({ partition }) => partition ?? ''),
    dt: column(({ dt }) => (dt === undefined ? 2 : dt)),
  };
}

const at = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute);
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

  it('the longest row of days goes over the end of a month', () => {
    const rows = [29, 30, 31, 32, 40].map((day) => ({ at: at(day) }));
    expect(statsOf(...rows).streak).toBe(4);
    expect(statsOf().streak).toBe(0);
  });

  it('what has no date is in no figure, and is said', () => {
    expect(statsOf({ at: 0 }, { at: at(3) })).toMatchObject({ count: 1, undated: 1 });
  });
});

describe('what', () => {
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
