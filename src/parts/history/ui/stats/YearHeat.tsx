import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import { warmth } from '@/src/parts/history/shared/archive-days.ts';
import { type HeatDay, type HeatYear, heatStep } from '@/src/parts/history/shared/heat-year.ts';
import bar from './BarTable.module.css';
import { monthName, weekdayName } from './date-names.ts';
import { HeatTable } from './HeatTable.tsx';
import { watchedTime } from './watched-time.ts';
import css from './YearHeat.module.css';

interface Props {
  /** Of a year, which is the one before until the next is counted. */
  readonly heat: HeatYear & { readonly year: number };
  /** What leads to other years. */
  readonly children: ComponentChildren;
}

const LEVELS = [0, 1, 2, 3, 4] as const;

/** A year of days, warmer where more was watched; a day leads to its viewings. One stop for the keyboard. */
export function YearHeat({ heat, children }: Props) {
  const seen = heat.days.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <section class={`${bar.box} ${css.box}`} aria-label={t('viewing_heat')}>
      <header class={css.head}>
        <h2 class={css.title}>{t('viewing_heat')}</h2>
        <span class={css.sum}>{t('viewing_heat_sum', [watchedTime(seen)])}</span>
        {children}
      </header>
      <YearGrid heat={heat} />
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
export function YearGrid({ heat }: { heat: HeatYear }) {
  const { days, months, weeks, most } = heat;
  const seen = days.filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stop = seen.find(({ day }) => day === chosen)?.day ?? seen.at(-1)?.day;
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
        <div class={css.months}>
          {months.map((week, month) => (
            <span key={month} style={{ gridColumn: `${week + 1} / span 4` }}>
              {monthName(month)}
            </span>
          ))}
        </div>
        <div class={css.weekdays}>
          {[0, 2, 4, 6].map((weekday) => (
            <span key={weekday} style={{ gridRow: weekday + 1 }}>
              {weekdayName(weekday, 'narrow')}
            </span>
          ))}
        </div>
        <div class={css.days}>
          {/* By place: another year takes over the cells of this one. */}
          {days.map((one, n) => (
            <Cell key={n} one={one} isFirst={n === 0} most={most} isStop={one.day === stop} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface CellProps {
  readonly one: HeatDay;
  /** The others follow it, down and then on. */
  readonly isFirst: boolean;
  readonly most: number;
  readonly isStop: boolean;
}

function Cell({ one: { day, weekday, count, seconds }, isFirst, most, isStop }: CellProps) {
  const style = isFirst ? { gridRowStart: weekday + 1 } : undefined;
  if (count === 0) return <span class={css.day} style={style} data-level={0} />;
  const said = t('viewing_heat_day', [day, watchedTime(seconds), exactCount(count)]);
  return (
    // biome-ignore lint/a11y/useAnchorContent: named by its label; 366 texts would be laid out with every other year
    <a
      class={css.day}
      style={style}
      href={`#/history?q=${day}`}
      data-day={day}
      data-level={Math.max(1, warmth(seconds, most))}
      tabIndex={isStop ? 0 : -1}
      title={said}
      aria-label={said}
    />
  );
}
