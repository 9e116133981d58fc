import type { ReadonlySignal } from '@preact/signals';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { type Streak, streaksOf } from '@/src/parts/history/shared/viewing-calendar.ts';
import type { ByFollowing, ViewingStats } from '@/src/parts/history/shared/viewing-stats.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { BarTable } from './BarTable.tsx';
import { HourTable } from './HourTable.tsx';
import { repeatsText } from './review-words.ts';
import css from './StatsPage.module.css';
import {
  againRows,
  byTime,
  deviceRows,
  endRows,
  followingRows,
  lengthRows,
  timedRows,
} from './stats-rows.ts';
import { watchedTime } from './watched-time.ts';

const streakText = (streak: Streak | null) =>
  streak === null ? exactCount(0) : t('stats_span_days', [exactCount(streak.days)]);

/** A date is not broken at the end of a line. */
const whole = (day: string) => day.replaceAll('-', '\u2011');

const spanOf = ({ from, to }: Streak) =>
  from === to ? whole(from) : t('viewing_from_to', [whole(from), whole(to)]);

/** Drawn by itself: whom somebody follows may be known later than the rest. */
function FollowingTable({ following: { value } }: Pick<Props, 'following'>) {
  return (
    value && (
      <BarTable
        title={t('viewing_following')}
        note={t('viewing_following_note')}
        about={t('viewing_col_about')}
        rows={followingRows(value)}
      />
    )
  );
}

interface Props {
  readonly stats: ViewingStats;
  readonly following: ReadonlySignal<ByFollowing | null>;
  readonly missed: number;
}

/** All figures of a range that has any. */
export function StatsFiguresOf({ stats, following, missed }: Props) {
  const { days, count, works } = stats;
  const { longest, current } = streaksOf(
    days.map(({ key }) => key),
    dayKey(new Date()),
  );
  const figures: readonly (readonly [MessageKey, string, string])[] = [
    ['viewing_total', watchedTime(stats.seconds), ''],
    ['viewing_count', exactCount(count), ''],
    ['viewing_works', exactCount(works), repeatsText(stats)],
    ['viewing_days', exactCount(days.length), ''],
    ['viewing_streak', streakText(longest), longest ? spanOf(longest) : ''],
    ['viewing_streak_now', streakText(current), current ? spanOf(current) : ''],
  ];
  const about = t('viewing_col_about');
  const { title, sums } = byTime(days);
  return (
    <>
      <dl class={css.figures}>
        {figures.map(([label, text, more]) => (
          <div key={label} class={css.figure}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
            {more !== '' && <dd class={css.more}>{more}</dd>}
          </div>
        ))}
      </dl>
      {stats.undated > 0 && (
        <p class={css.note}>{t('viewing_undated', [exactCount(stats.undated)])}</p>
      )}
      {missed > 0 && <p class={css.note}>{t('viewing_missed', [exactCount(missed)])}</p>}
      <div class={css.tables}>
        <BarTable title={t(title)} about={about} rows={timedRows(sums)} />
        <HourTable hours={stats.hours} />
        <BarTable title={t('viewing_uploaders')} about={about} rows={timedRows(stats.uploaders)} />
        <BarTable
          title={t('viewing_partitions')}
          about={about}
          rows={timedRows(stats.partitions)}
        />
        <FollowingTable following={following} />
        <BarTable title={t('viewing_ends')} rows={endRows(stats)} />
        <BarTable
          title={t('viewing_lengths')}
          about={t('viewing_col_finished')}
          rows={lengthRows(stats)}
        />
        <BarTable title={t('viewing_devices')} about={about} rows={deviceRows(stats)} />
        <BarTable title={t('viewing_again')} rows={againRows(stats)} />
      </div>
    </>
  );
}
