import type { ViewingBlock } from './viewing-block.ts';
import { type Streak, streaksOf } from './viewing-calendar.ts';
import { type NamedSum, type ViewingStats, viewingStats } from './viewing-stats.ts';
import { eachViewing, yearRange } from './viewings-in.ts';

/** A work at the time it was seen. */
export interface SeenWork {
  readonly title: string;
  /** Empty: it has no uploader. */
  readonly author: string;
  readonly url: string;
  /** Unix seconds. */
  readonly atSeconds: number;
}

/** A year of viewings, looked back on. All times are estimates, as in `ViewingStats`. */
export interface YearReview {
  readonly year: number;
  readonly stats: ViewingStats;
  readonly longest: Streak;
  /** From January: 0; in which the most time was spent. */
  readonly month: number;
  /** From Monday: 0; on which the most was begun, as with the hour. */
  readonly weekday: number;
  readonly hour: number;
  readonly uploaders: readonly NamedSum[];
  readonly partitions: readonly NamedSum[];
  /** What was seen most often; null: nothing was seen twice. */
  readonly again: ViewingStats['again'][number] | null;
  readonly first: SeenWork;
  readonly last: SeenWork;
}

const MOST_NAMED = 5;

/** The place of the largest; of several the first. */
const placeOfMost = (values: readonly number[]) => values.indexOf(Math.max(...values));

/** null: nothing of that year is kept. */
export function yearReview(blocks: readonly ViewingBlock[], year: number): YearReview | null {
  const stats = viewingStats(blocks, yearRange(year));
  const ends: { first?: SeenWork; last?: SeenWork } = {};
  eachViewing(blocks, yearRange(year), (block, row, atSeconds) => {
    const [title, author] = [block.title.at(row) ?? '', block.author.at(row) ?? ''];
    const seen = { title, author, url: block.url.at(row) ?? '', atSeconds };
    ends.first ??= seen;
    ends.last = seen;
  });
  const { first, last } = ends;
  const { longest } = streaksOf(
    stats.days.map(({ key }) => key),
    '',
  );
  if (!first || !last || !longest) return null;
  const months = new Array<number>(12).fill(0);
  for (const { key, seconds } of stats.days) {
    const month = Number(key.slice(5, 7)) - 1;
    months[month] = (months[month] ?? 0) + seconds;
  }
  const byHour = Array.from({ length: 24 }, (_, hour) =>
    stats.hours.reduce((sum, row) => sum + (row[hour] ?? 0), 0),
  );
  const byWeekday = stats.hours.map((row) => row.reduce((sum, one) => sum + one, 0));
  return {
    year,
    stats,
    longest,
    month: placeOfMost(months),
    weekday: placeOfMost(byWeekday),
    hour: placeOfMost(byHour),
    uploaders: stats.uploaders.slice(0, MOST_NAMED),
    partitions: stats.partitions.slice(0, MOST_NAMED),
    again: stats.again[0] ?? null,
    first,
    last,
  };
}
