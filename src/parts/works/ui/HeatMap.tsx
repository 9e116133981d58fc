import { locale, t } from '@/src/i18n.ts';
import { DAY_MS } from '@/src/shared/durations.ts';
import { Chart } from './Chart.tsx';
import css from './UploadsSection.module.css';

const LABEL = 14;
const CELL = 8.5;
const STEP = 9.5;
/** Rows are higher, so that the names of the days have room. */
const ROW = 12;
const TOP = 12;
const HOURS = [0, 6, 12, 18] as const;
/** 2024-01-01 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

function weekdays(weekday: 'short' | 'narrow'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale(), { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}

/** Uploads by weekday and hour; the picture is for the eye, the table for everybody else. */
export function HeatMap({ hours }: { readonly hours: readonly (readonly number[])[] }) {
  const names = weekdays('short');
  const letters = weekdays('narrow');
  const most = Math.max(1, ...hours.flat());
  return (
    <Chart
      title={t('stats_hours')}
      class={css.heat}
      width={LABEL + 24 * STEP}
      height={TOP + 7 * ROW}
      columns={24}
      texts={hours.flatMap((row, day) =>
        row.map((count, hour) => t('stats_hour_value', [names[day] ?? '', hour, count])),
      )}
      draw={(at) => (
        <>
          {HOURS.map((hour) => (
            <text key={hour} class={css.hour} x={LABEL + hour * STEP} y={8}>
              {hour}
            </text>
          ))}
          {hours.map((row, day) => (
            <g key={names[day]}>
              <text class={css.day} x={0} y={TOP + day * ROW + 8}>
                {letters[day]}
              </text>
              {row.map((count, hour) => (
                <rect
                  key={hour}
                  class={`${count === 0 ? css.cold : css.warm} ${at === day * 24 + hour ? css.at : ''}`}
                  data-at={day * 24 + hour}
                  fill-opacity={count === 0 ? undefined : 0.3 + 0.7 * (count / most)}
                  x={LABEL + hour * STEP}
                  y={TOP + day * ROW}
                  width={CELL}
                  height={ROW - 1}
                  rx={1.5}
                />
              ))}
            </g>
          ))}
        </>
      )}
    >
      <table>
        <caption>{t('stats_hours')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stats_weekday')}</th>
            {hours[0]?.map((_, hour) => (
              <th key={hour} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((row, day) => (
            <tr key={names[day]}>
              <th scope="row">{names[day]}</th>
              {row.map((count, hour) => (
                <td key={hour}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}
