import { emptyBlock, type StoredBlock } from '../../src/parts/history/shared/viewing-block.ts';

/** A viewing as a test says it. */
export interface Row {
  readonly at: Date | 0;
  readonly key?: string;
  readonly progress?: number | 'finished';
  readonly length?: number;
  readonly mid?: number;
  readonly partition?: string;
  readonly dt?: number | null;
}

/** Rows as a month keeps them; which month does not matter to what is counted. */
export function blockOf(rows: readonly Row[]): StoredBlock {
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

/** A day of November 2026, in the time zone of the machine. */
export const at = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute);
