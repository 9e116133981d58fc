import { useRef, useState } from 'preact/hooks';
import hidden from '@/components/Hidden.module.css';
import { exactCount, locale, t } from '@/src/i18n.ts';
import { warmth } from '@/src/parts/history/shared/archive-days.ts';
import { type HeatDay, type HeatYear, heatStep } from '@/src/parts/history/shared/heat-year.ts';
import bar from './BarTable.module.css';
import { HeatTable } from './HeatTable.tsx';
import { watchedTime } from './watched-time.ts';
import { weekdayName } from './weekday-name.ts';
import css from './YearHeat.module.css';
import { YearSteps } from './YearSteps.tsx';

interface Props {
  /** Of a year, which is the one before until the next is counted. */
  readonly heat: HeatYear & { readonly year: number };
  readonly year: number;
  /** Years of which something is kept, oldest first. */
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

const LEVELS = [0, 1, 2, 3, 4] as const;

/** A year of days, warmer where more was watched; a day leads to its viewings. One stop for the keyboard. */
export function YearHeat({ heat, year, years, onYear }: Props) {
  const seen = heat.days.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <section class={`${bar.box} ${css.box}`} aria-label={t('viewing_heat')}>
      <header class={css.head}>
        <h2 class={css.title}>{t('viewing_heat')}</h2>
        <span class={css.sum}>{t('viewing_heat_sum', [watchedTime(seen)])}</span>
        <YearSteps year={year} years={years} onYear={onYear} />
      </header>
      <YearGrid heat={heat} year={heat.year} />
      <footer class={css.foot}>
        <HeatTable heat={heat} year={heat.year} />
        <span class={css.legend} aria-hidden="true">
          {t('viewing_heat_less')}
          {LEVELS.map((level) => (
            <i key={level} class={css.day} data-level={level} />
          ))}
          {t('viewing_heat_more')}
        </span>
      </footer>
    </section>
  );
}

/** The days by weeks; each with a viewing leads to it. */
export function YearGrid({ heat, year }: { heat: HeatYear; year: number }) {
  const { days, months, weeks, most } = heat;
  const seen = days.filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stop = seen.find(({ day }) => day === chosen)?.day ?? seen.at(-1)?.day;
  const monthName = new Intl.DateTimeFormat(locale(), { month: 'short' });
  return (
    <div class={css.scroller}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that go from day to day inside */}
      <div
        class={css.grid}
        style={{ '--weeks': weeks }}
        ref={root}
        onKeyDown={(event) => {
          const next = stop && heatStep(days, stop, event.key);
          if (!next) return;
          event.preventDefault();
          setChosen(next);
          root.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
        }}
      >
        {months.map((week, month) => (
          <span key={week} class={css.month} style={{ gridColumn: `${week + 2} / span 4` }}>
            {monthName.format(new Date(year, month, 1))}
          </span>
        ))}
        {[0, 2, 4, 6].map((weekday) => (
          <span key={weekday} class={css.weekday} style={{ gridRow: weekday + 2 }}>
            {weekdayName(weekday, 'narrow')}
          </span>
        ))}
        {/* By place: another year takes over the cells of this one. */}
        {days.map((one, n) => (
          <Cell key={n} one={one} most={most} isStop={one.day === stop} />
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly one: HeatDay;
  readonly most: number;
  readonly isStop: boolean;
}

function Cell({ one: { day, week, weekday, count, seconds }, most, isStop }: CellProps) {
  const style = { gridColumn: week + 2, gridRow: weekday + 2 };
  if (count === 0) return <span class={css.day} style={style} data-level={0} />;
  const said = t('viewing_heat_day', [day, watchedTime(seconds), exactCount(count)]);
  return (
    <a
      class={css.day}
      style={style}
      href={`#/history?q=${day}`}
      data-day={day}
      data-level={Math.max(1, warmth(seconds, most))}
      tabIndex={isStop ? 0 : -1}
      title={said}
    >
      <span class={hidden.text}>{said}</span>
    </a>
  );
}
