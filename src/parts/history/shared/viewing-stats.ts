import type { VideoProgress } from '../../../shared/video-progress.ts';
import { deviceOf, type HistoryItem } from './view.ts';
import type { ViewBlock } from './view-block.ts';

/** What is counted together: how often, and about how long. */
export interface ViewingSum {
  readonly count: number;
  /** Estimated by the position reached: nobody tells how long somebody watched. */
  readonly seconds: number;
}

export interface NamedSum extends ViewingSum {
  readonly key: string;
  readonly name: string;
  /** 0: nobody, or it is not about a person. */
  readonly mid: number;
}

export interface ViewingStats extends ViewingSum {
  /** Viewings that the service did not date: in no figure about time. */
  readonly undated: number;
  /** By day of the person's own time zone, "2026-11-26", oldest first; days without any are left out. */
  readonly days: readonly NamedSum[];
  /** Viewings by weekday (0: Monday) and hour. */
  readonly hours: readonly (readonly number[])[];
  readonly uploaders: readonly NamedSum[];
  readonly partitions: readonly NamedSum[];
  readonly devices: readonly NamedSum[];
  /** How far videos were watched; `unknown`: their length or position was not told. */
  readonly ends: Readonly<Record<'finished' | 'most' | 'some' | 'brief' | 'unknown', number>>;
  /** What was seen more than once, most often first. */
  readonly again: readonly (NamedSum & { readonly url: string })[];
  /** Days on end with a viewing, at most. */
  readonly streak: number;
}

export interface StatsRange {
  /** Unix seconds, both included; null: no limit. */
  readonly from: number | null;
  readonly to: number | null;
}

const MOST_NAMED = 20;
const DAY_MS = 86_400_000;

type Sums = Map<string, { name: string; mid: number; count: number; seconds: number }>;

function add(sums: Sums, key: string, name: string, mid: number, seconds: number) {
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

const pad = (number: number) => String(number).padStart(2, '0');

/** Day, weekday and hour of ascending times; a date is made once a day, not once a row. */
function createCalendar() {
  let name = '';
  let weekday = 0;
  let fromMs = 0;
  let toMs = 0;
  return (seconds: number) => {
    const ms = seconds * 1000;
    if (ms < fromMs || ms >= toMs) {
      const date = new Date(ms);
      const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
      fromMs = new Date(year, month, day).getTime();
      toMs = new Date(year, month, day + 1).getTime();
      name = `${year}-${pad(month + 1)}-${pad(day)}`;
      weekday = (date.getDay() + 6) % 7;
    }
    // A day on which clocks are changed has 23 or 25 hours: asked for by the date itself.
    const isPlain = toMs - fromMs === DAY_MS;
    const hour = isPlain ? Math.floor((ms - fromMs) / 3_600_000) : new Date(ms).getHours();
    return { name, weekday, hour };
  };
}

/** Position in seconds; a finished one is as long as the video. */
const reached = (progress: VideoProgress, durationSeconds: number) =>
  progress === 'finished' ? durationSeconds : Math.max(0, progress);

function endOf(progress: VideoProgress, durationSeconds: number): keyof ViewingStats['ends'] {
  if (progress === 'finished') return 'finished';
  if (durationSeconds <= 0) return 'unknown';
  const share = progress / durationSeconds;
  if (share >= 0.9) return 'finished';
  return share >= 0.5 ? 'most' : share >= 0.1 ? 'some' : 'brief';
}

/** The most days that follow on each other. */
function longestStreak(days: readonly string[]): number {
  let [longest, length, before] = [0, 0, 0];
  for (const day of days) {
    // By the calendar alone: noon is the same day whatever clocks did.
    const at = Date.parse(`${day}T12:00:00Z`);
    length = at - before === DAY_MS ? length + 1 : 1;
    longest = Math.max(longest, length);
    before = at;
  }
  return longest;
}

/**
 * What can be said of the viewings of some time. Going on with a video counts from where it stood
 * before; seen once more from the beginning it counts anew.
 * @param blocks Months, oldest first, each by time.
 */
export function viewingStats(blocks: readonly ViewBlock[], { from, to }: StatsRange): ViewingStats {
  const sums = {
    days: new Map() as Sums,
    uploaders: new Map() as Sums,
    partitions: new Map() as Sums,
    devices: new Map() as Sums,
    again: new Map() as Sums,
  };
  const urls = new Map<string, string>();
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const ends = { finished: 0, most: 0, some: 0, brief: 0, unknown: 0 };
  const stood = new Map<string, number>();
  const calendar = createCalendar();
  let [count, seconds, undated] = [0, 0, 0];

  for (const block of blocks) {
    const rows = block.key.length;
    for (let row = 0; row < rows; row += 1) {
      const at = block.viewedSeconds[row] ?? 0;
      const key = block.key[row] ?? '';
      const duration = block.durationSeconds[row] ?? 0;
      const progress = block.progress[row] ?? 0;
      const place = reached(progress, duration);
      const before = stood.get(key) ?? 0;
      stood.set(key, place);
      if (at === 0) undated += 1;
      if (at === 0 || (from !== null && at < from) || (to !== null && at > to)) continue;
      const spent = place > before ? place - before : place;
      count += 1;
      seconds += spent;
      ends[endOf(progress, duration)] += 1;
      const { name: day, weekday, hour } = calendar(at);
      add(sums.days, day, day, 0, spent);
      const ofWeekday = hours[weekday];
      if (ofWeekday) ofWeekday[hour] = (ofWeekday[hour] ?? 0) + 1;
      const mid = block.mid[row] ?? 0;
      if (mid > 0) add(sums.uploaders, String(mid), block.author[row] ?? '', mid, spent);
      const partition = block.partition[row] ?? '';
      if (partition !== '') add(sums.partitions, partition, partition, 0, spent);
      const device: HistoryItem['device'] = deviceOf(block.dt[row] ?? null);
      add(sums.devices, device, device, 0, spent);
      add(sums.again, key, block.title[row] ?? '', mid, spent);
      urls.set(key, block.url[row] ?? '');
    }
  }
  const days = listOf(sums.days).sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    count,
    seconds,
    undated,
    days,
    hours,
    uploaders: byTime(sums.uploaders),
    partitions: byTime(sums.partitions),
    devices: byTime(sums.devices),
    ends,
    again: listOf(sums.again)
      .filter((one) => one.count > 1)
      .sort((a, b) => b.count - a.count || b.seconds - a.seconds)
      .slice(0, MOST_NAMED)
      .map((one) => ({ ...one, url: urls.get(one.key) ?? '' })),
    streak: longestStreak(days.map(({ key }) => key)),
  };
}
