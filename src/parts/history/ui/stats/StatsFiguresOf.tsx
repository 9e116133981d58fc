import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/view.ts';
import type { NamedSum, ViewingStats } from '@/src/parts/history/shared/viewing-stats.ts';
import { deviceName } from '@/src/parts/history/ui/device-name.ts';
import { spanText } from '@/src/ui/span-text.ts';
import { BarTable } from './BarTable.tsx';
import { HourTable } from './HourTable.tsx';
import css from './StatsPage.module.css';

const ENDS: Readonly<Record<keyof ViewingStats['ends'], MessageKey>> = {
  finished: 'viewing_end_finished',
  most: 'viewing_end_most',
  some: 'viewing_end_some',
  brief: 'viewing_end_brief',
  unknown: 'viewing_end_unknown',
};

/** From so many days on, months say more. */
const MOST_DAYS = 31;

/** Days as they are, or added up by month. */
function byTime(days: readonly NamedSum[]): readonly NamedSum[] {
  if (days.length <= MOST_DAYS) return days;
  const months = new Map<string, NamedSum>();
  for (const { key, count, seconds } of days) {
    const name = key.slice(0, 'YYYY-MM'.length);
    const sum = months.get(name);
    months.set(name, {
      key: name,
      name,
      mid: 0,
      count: count + (sum?.count ?? 0),
      seconds: seconds + (sum?.seconds ?? 0),
    });
  }
  return [...months.values()];
}

const ofDevice = (key: string) =>
  deviceName(key as HistoryItem['device']) || t('viewing_device_other');

/** All figures of a range that has any. */
export function StatsFiguresOf({ stats, missed }: { stats: ViewingStats; missed: number }) {
  const figures: readonly (readonly [MessageKey, string])[] = [
    ['viewing_total', spanText(stats.seconds)],
    ['viewing_count', exactCount(stats.count)],
    ['viewing_days', exactCount(stats.days.length)],
    ['viewing_streak', exactCount(stats.streak)],
  ];
  const timed = (rows: readonly NamedSum[], name: (one: NamedSum) => string = (one) => one.name) =>
    rows.map((one) => ({
      key: one.key,
      name: name(one),
      href: one.mid > 0 ? `#/user/${one.mid}` : '',
      value: one.seconds,
      text: spanText(one.seconds),
      count: one.count,
    }));
  return (
    <>
      <dl class={css.figures}>
        {figures.map(([label, text]) => (
          <div key={label} class={css.figure}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {stats.undated > 0 && (
        <p class={css.note}>{t('viewing_undated', [exactCount(stats.undated)])}</p>
      )}
      {missed > 0 && <p class={css.note}>{t('viewing_missed', [exactCount(missed)])}</p>}
      <div class={css.tables}>
        <BarTable title={t('viewing_by_time')} rows={timed(byTime(stats.days))} />
        <HourTable hours={stats.hours} />
        <BarTable title={t('viewing_uploaders')} rows={timed(stats.uploaders)} />
        <BarTable title={t('viewing_partitions')} rows={timed(stats.partitions)} />
        <BarTable
          title={t('viewing_ends')}
          rows={Object.entries(ENDS).map(([key, label]) => {
            const count = stats.ends[key as keyof ViewingStats['ends']];
            return { key, name: t(label), href: '', value: count, text: '', count };
          })}
        />
        <BarTable
          title={t('viewing_devices')}
          rows={timed(stats.devices, ({ key }) => ofDevice(key))}
        />
        <BarTable
          title={t('viewing_again')}
          rows={stats.again.map(({ key, name, url, count }) => ({
            key,
            name,
            href: url,
            value: count,
            text: '',
            count,
          }))}
        />
      </div>
    </>
  );
}
