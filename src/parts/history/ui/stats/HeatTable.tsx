import { useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import type { HeatDay, HeatYear } from '@/src/parts/history/shared/heat-year.ts';
import { monthName } from './date-names.ts';
import css from './YearHeat.module.css';

const DATES = Array.from({ length: 31 }, (_, n) => n + 1);

/** The days of a year as a table of minutes, made when somebody opens it. */
export function HeatTable({ heat, year }: { heat: HeatYear; year: number }) {
  const [opened, setOpened] = useState(false);
  return (
    <details class={css.table} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('viewing_heat_table')}</summary>
      {opened && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container must be reachable by keyboard
        <section class={css.scroller} tabIndex={0} aria-label={t('viewing_heat_table')}>
          <Table days={heat.days} year={year} />
        </section>
      )}
    </details>
  );
}

function Table({ days, year }: { days: readonly HeatDay[]; year: number }) {
  const months = Map.groupBy(days, ({ day }) => Number(day.slice(5, 7)));
  return (
    <table>
      <caption>{t('viewing_heat_minutes', [year])}</caption>
      <thead>
        <tr>
          <td />
          {DATES.map((date) => (
            <th key={date} scope="col">
              {date}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...months].map(([month, ofIt]) => (
          <tr key={month}>
            <th scope="row">{monthName(month - 1)}</th>
            {ofIt.map(({ day, count, seconds }) => (
              <td key={day}>{count === 0 ? '' : Math.round(seconds / 60)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
