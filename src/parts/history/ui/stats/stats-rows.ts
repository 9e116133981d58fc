import { type MessageKey, t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import {
  type End,
  VIDEO_LENGTHS,
  type VideoLength,
} from '@/src/parts/history/shared/viewing-length.ts';
import type {
  ByFollowing,
  NamedSum,
  ViewingStats,
} from '@/src/parts/history/shared/viewing-stats.ts';
import { deviceName } from '@/src/parts/history/ui/device-name.ts';
import type { BarRow } from './BarTable.tsx';
import { watchedTime } from './watched-time.ts';

const ENDS: Readonly<Record<End, MessageKey>> = {
  finished: 'viewing_end_finished',
  most: 'viewing_end_most',
  some: 'viewing_end_some',
  brief: 'viewing_end_brief',
  unknown: 'viewing_end_unknown',
};

const LENGTH_TEXTS: Readonly<Record<VideoLength, MessageKey>> = {
  under1: 'viewing_length_under1',
  under5: 'viewing_length_under5',
  under20: 'viewing_length_under20',
  under60: 'viewing_length_under60',
  over60: 'viewing_length_over60',
  unknown: 'viewing_end_unknown',
};

const FOLLOWING: Readonly<Record<keyof ByFollowing, MessageKey>> = {
  own: 'viewing_own',
  others: 'viewing_others',
  nobody: 'viewing_nobody',
};

/** From so many days on, months say more. */
const MOST_DAYS = 31;

/** Days as they are, or added up by month; and the title that says which. */
export function byTime(days: readonly NamedSum[]): {
  title: MessageKey;
  sums: readonly NamedSum[];
} {
  if (days.length <= MOST_DAYS) return { title: 'viewing_by_day', sums: days };
  const months = new Map<string, NamedSum>();
  for (const { key, count, seconds } of days) {
    const name = key.slice(0, 'YYYY-MM'.length);
    const sum = months.get(name);
    months.set(name, {
      key: name,
      name,
      mid: null,
      count: count + (sum?.count ?? 0),
      seconds: seconds + (sum?.seconds ?? 0),
    });
  }
  return { title: 'viewing_by_month', sums: [...months.values()] };
}

/** Rows by about how long. */
export const timedRows = (
  sums: readonly NamedSum[],
  nameOf: (one: NamedSum) => string = ({ name }) => name,
): readonly BarRow[] =>
  sums.map((one) => ({
    key: one.key,
    name: nameOf(one),
    href: one.mid !== null ? `#/user/${one.mid}` : '',
    value: one.seconds,
    text: watchedTime(one.seconds),
    count: one.count,
  }));

const counted = (key: string, name: string, count: number, text = ''): BarRow => ({
  key,
  name,
  href: '',
  value: count,
  text,
  count,
});

export const deviceRows = ({ devices }: ViewingStats): readonly BarRow[] =>
  timedRows(
    devices,
    ({ key }) => deviceName(key as HistoryItem['device']) || t('viewing_device_other'),
  );

export const endRows = ({ ends }: ViewingStats): readonly BarRow[] =>
  Object.entries(ENDS).map(([end, label]) => counted(end, t(label), ends[end as End]));

/** How long videos are, and what share of each length was watched to its end. */
export const lengthRows = ({ lengths }: ViewingStats): readonly BarRow[] =>
  VIDEO_LENGTHS.map((length) => {
    const { count, finished } = lengths[length];
    const share = count === 0 ? '' : `${Math.round((100 * finished) / count)}%`;
    return counted(length, t(LENGTH_TEXTS[length]), count, length === 'unknown' ? '' : share);
  });

export const followingRows = (following: ByFollowing): readonly BarRow[] =>
  (Object.keys(FOLLOWING) as (keyof ByFollowing)[])
    .filter((key) => following[key].count > 0)
    .flatMap((key) => timedRows([{ key, name: t(FOLLOWING[key]), mid: null, ...following[key] }]));

export const againRows = ({ again }: ViewingStats): readonly BarRow[] =>
  again.map(({ key, name, url, count }) => ({ ...counted(key, name, count), href: url }));
