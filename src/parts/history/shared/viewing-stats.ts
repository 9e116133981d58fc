import { deviceOf } from './history-item.ts';
import type { ViewingBlock } from './viewing-block.ts';
import { createCalendar } from './viewing-calendar.ts';
import {
  type End,
  endOf,
  VIDEO_LENGTHS,
  type VideoLength,
  videoLengthOf,
} from './viewing-length.ts';
import { countUndated, eachViewing, type SeeViewing, type StatsRange } from './viewings-in.ts';
import { createAgainTally, type WatchedAgain } from './watched-again.ts';

/** What is counted together: how often, and about how long. */
export interface ViewingSum {
  readonly count: number;
  /** Estimated by the position reached: nobody tells how long somebody watched. */
  readonly seconds: number;
}

export interface NamedSum extends ViewingSum {
  readonly key: string;
  readonly name: string;
  /** null: nobody, or it is not about a person. */
  readonly mid: number | null;
}

/** Viewings of uploaders who are followed today, of others, and of what has no uploader. */
export type ByFollowing = Readonly<Record<'own' | 'others' | 'nobody', ViewingSum>>;

export interface ViewingStats extends ViewingSum {
  /** Different works among them: the others were seen once more. */
  readonly works: number;
  /** Viewings that the service did not date: in no figure about time. */
  readonly undated: number;
  /** By day of the person's own time zone, "2026-11-26", oldest first; days without any are left out. */
  readonly days: readonly NamedSum[];
  /** Viewings by weekday (0: Monday) and hour. */
  readonly hours: readonly (readonly number[])[];
  readonly uploaders: readonly NamedSum[];
  readonly partitions: readonly NamedSum[];
  readonly devices: readonly NamedSum[];
  readonly ends: Readonly<Record<End, number>>;
  /** Viewings by length of the video, and how many of them came to its end. */
  readonly lengths: Readonly<
    Record<VideoLength, { readonly count: number; readonly finished: number }>
  >;
  /** Everybody's, and under null what has no uploader; who is followed is asked of it later: that may change. */
  readonly byUploader: ReadonlyMap<number | null, ViewingSum>;
  /** What was seen more than once, most often first. */
  readonly again: readonly WatchedAgain[];
}

const MOST_NAMED = 20;

interface Sum {
  count: number;
  seconds: number;
}

type Sums = Map<string, Sum & { name: string; mid: number | null }>;

function add(sums: Sums, key: string, name: string, mid: number | null, seconds: number) {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, { name, mid, count: 1, seconds });
    return;
  }
  sum.count += 1;
  sum.seconds += seconds;
  // Blocks come oldest first: the last name is the newest.
  sum.name = name;
}

const listOf = (sums: Sums): NamedSum[] => [...sums].map(([key, sum]) => ({ key, ...sum }));

const byTime = (sums: Sums) =>
  listOf(sums)
    .sort((a, b) => b.seconds - a.seconds || b.count - a.count)
    .slice(0, MOST_NAMED);

/** @param followed Whom the person follows today, all of them. */
export function byFollowing(
  { byUploader }: Pick<ViewingStats, 'byUploader'>,
  followed: ReadonlySet<number>,
): ByFollowing {
  const sums = { own: noSum(), others: noSum(), nobody: noSum() };
  for (const [mid, { count, seconds }] of byUploader) {
    const sum = sums[mid === null ? 'nobody' : followed.has(mid) ? 'own' : 'others'];
    sum.count += count;
    sum.seconds += seconds;
  }
  return sums;
}

/** Counts viewings, told oldest first. */
export function createStatsTally() {
  const sums = {
    days: new Map() as Sums,
    uploaders: new Map() as Sums,
    partitions: new Map() as Sums,
    devices: new Map() as Sums,
  };
  const again = createAgainTally();
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const ends = { finished: 0, most: 0, some: 0, brief: 0, unknown: 0 };
  const lengths = Object.fromEntries(
    VIDEO_LENGTHS.map((length) => [length, { count: 0, finished: 0 }]),
  ) as Record<VideoLength, { count: number; finished: number }>;
  const calendar = createCalendar();
  const [total, nobody] = [noSum(), noSum()];

  const see: SeeViewing = (block, row, at, spent) => {
    const duration = block.durationSeconds[row] ?? 0;
    const end = endOf(block.progress.at(row) ?? 0, duration);
    const length = lengths[videoLengthOf(duration)];
    const mid = block.mid[row] || null;
    grow(total, spent);
    ends[end] += 1;
    length.count += 1;
    if (end === 'finished') length.finished += 1;
    const { name: day, weekday, hour } = calendar(at);
    add(sums.days, day, day, null, spent);
    const ofWeekday = hours[weekday];
    if (ofWeekday) ofWeekday[hour] = (ofWeekday[hour] ?? 0) + 1;
    if (mid === null) grow(nobody, spent);
    else add(sums.uploaders, String(mid), block.author.at(row) ?? '', mid, spent);
    const partition = block.partition.at(row) ?? '';
    if (partition !== '') add(sums.partitions, partition, partition, null, spent);
    const device = deviceOf(block.dt.at(row) ?? null);
    add(sums.devices, device, device, null, spent);
    again.add(block, row, spent);
  };
  const result = (undated: number): ViewingStats => ({
    ...total,
    works: again.works(),
    undated,
    days: listOf(sums.days),
    hours,
    uploaders: byTime(sums.uploaders),
    partitions: byTime(sums.partitions),
    devices: byTime(sums.devices),
    ends,
    lengths,
    byUploader: new Map<number | null, ViewingSum>([
      [null, nobody],
      ...[...sums.uploaders.values()].map(
        ({ mid, count, seconds }) => [mid, { count, seconds }] as const,
      ),
    ]),
    again: again.most(MOST_NAMED),
  });
  return { see, result };
}

/**
 * What can be said of the viewings of some time.
 * @param blocks Months, oldest first, each by time.
 */
export function viewingStats(blocks: readonly ViewingBlock[], range: StatsRange): ViewingStats {
  const tally = createStatsTally();
  eachViewing(blocks, range, tally.see);
  return tally.result(countUndated(blocks));
}

const noSum = (): Sum => ({ count: 0, seconds: 0 });

function grow(sum: Sum, seconds: number) {
  sum.count += 1;
  sum.seconds += seconds;
}
