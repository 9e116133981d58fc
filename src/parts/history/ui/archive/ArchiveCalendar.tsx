import { useMemo, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import {
  type ArchiveDay,
  type ArchiveMonth,
  countByDay,
  monthsOfYear,
  warmth,
  yearsOf,
} from '@/src/parts/history/shared/archive-days.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import css from './ArchiveCalendar.module.css';

interface Props {
  readonly blocks: readonly ViewingBlock[];
  /** @param seconds The first second of a day. */
  readonly onDay: (seconds: number) => void;
}

/** Days by how many keys lead past: newer ones are above, as in the list. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowUp: 7,
  ArrowDown: -7,
};

/** A year of viewings as heat, beside the list; a day leads there. One stop for the keyboard. */
export function ArchiveCalendar({ blocks, onDay }: Props) {
  const counts = useMemo(() => countByDay(blocks), [blocks]);
  const years = useMemo(() => yearsOf(counts), [counts]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [stop, setStop] = useState<number | null>(null);
  const root = useRef<HTMLElement>(null);
  const newest = years.at(-1);
  if (newest === undefined) return null;
  const year = chosen !== null && years.includes(chosen) ? chosen : newest;
  const months = monthsOfYear(counts, year);
  const seen = months
    .flatMap(({ days }) => days)
    .filter(({ count }) => count > 0)
    .map(({ beginSeconds }) => beginSeconds)
    .sort((a, b) => a - b);
  const most = Math.max(...months.flatMap(({ days }) => days.map(({ count }) => count)));
  const current = stop !== null && seen.includes(stop) ? stop : seen.at(-1);
  const turn = (by: number) => setChosen(years[years.indexOf(year) + by] ?? year);

  const move = (event: KeyboardEvent) => {
    const at = seen.indexOf(current ?? 0);
    const step = STEPS[event.key];
    const to = step === undefined ? { Home: 0, End: seen.length - 1 }[event.key] : at + step;
    const next = to === undefined ? undefined : seen[Math.max(0, Math.min(seen.length - 1, to))];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    root.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };

  return (
    <nav class={css.calendar} aria-label={t('archive_calendar')} ref={root}>
      <div class={css.years}>
        <IconButton
          icon="back"
          label={t('archive_year_before')}
          disabled={year === years[0]}
          onClick={() => turn(-1)}
        />
        <span aria-live="polite">{year}</span>
        <IconButton
          icon="next"
          label={t('archive_year_after')}
          disabled={year === newest}
          onClick={() => turn(1)}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that go from day to day inside */}
      <div class={css.months} onKeyDown={move}>
        {months.map((month) => (
          <Month
            key={month.month}
            month={month}
            most={most}
            current={current}
            onDay={(seconds) => {
              setStop(seconds);
              onDay(seconds);
            }}
          />
        ))}
      </div>
    </nav>
  );
}

interface MonthProps {
  readonly month: ArchiveMonth;
  readonly most: number;
  readonly current: number | undefined;
  readonly onDay: (seconds: number) => void;
}

function Month({ month: { month, offset, days }, most, current, onDay }: MonthProps) {
  return (
    <div class={css.month}>
      <span class={css.name}>{month}</span>
      <div class={css.days}>
        {days.map((one, n) => (
          <Day
            key={one.beginSeconds}
            day={one}
            level={warmth(one.count, most)}
            column={n === 0 ? offset + 1 : null}
            isStop={one.beginSeconds === current}
            onDay={onDay}
          />
        ))}
      </div>
    </div>
  );
}

interface DayProps {
  readonly day: ArchiveDay;
  readonly level: number;
  /** Of the first day of a month. */
  readonly column: number | null;
  readonly isStop: boolean;
  readonly onDay: (seconds: number) => void;
}

function Day({ day: { beginSeconds, count }, level, column, isStop, onDay }: DayProps) {
  const style = column === null ? {} : { gridColumn: column };
  if (count === 0) return <span class={css.day} style={style} />;
  const said = t('archive_day_count', [day(beginSeconds), exactCount(count)]);
  return (
    <button
      type="button"
      class={css.day}
      style={style}
      data-day={beginSeconds}
      data-level={level}
      tabIndex={isStop ? 0 : -1}
      aria-label={said}
      title={said}
      onClick={() => onDay(beginSeconds)}
    />
  );
}
