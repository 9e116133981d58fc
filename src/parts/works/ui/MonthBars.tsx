import { t } from '@/src/i18n.ts';
import type { MonthCount } from '@/src/parts/works/shared/uploads.ts';
import { Chart } from './Chart.tsx';
import css from './UploadsSection.module.css';

const WIDTH = 240;
const HEIGHT = 48;
const STEP = WIDTH / 12;
const BAR = 14;

interface MonthBarsProps {
  readonly months: readonly MonthCount[];
  readonly counted: number;
}

/** Uploads in each of the last twelve months. */
export function MonthBars({ months, counted }: MonthBarsProps) {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const texts = months.map(({ month, count, known }) =>
    known ? t('stats_month_value', [month, count]) : t('stats_month_unknown', [month, counted]),
  );
  return (
    <Chart
      title={t('stats_months')}
      class={css.bars}
      width={WIDTH}
      height={HEIGHT + 14}
      columns={1}
      texts={texts}
      draw={(at) =>
        months.map(({ month, count, known }, place) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
          const left = place * STEP;
          return (
            <g key={month} class={at === place ? css.at : undefined}>
              {known ? (
                <rect
                  class={count === 0 ? css.zero : css.bar}
                  x={left + (STEP - BAR) / 2}
                  y={HEIGHT - height}
                  width={BAR}
                  height={height}
                  rx={count === 0 ? 0 : 2}
                />
              ) : (
                <path class={css.unknown} d={`M${left + 4} ${HEIGHT - 0.5}h${STEP - 8}`} />
              )}
              <text class={css.tick} x={left + STEP / 2} y={HEIGHT + 11}>
                {Number(month.slice(5))}
              </text>
              <rect
                class={css.hit}
                data-at={place}
                x={left}
                y={0}
                width={STEP}
                height={HEIGHT + 14}
              />
            </g>
          );
        })
      }
    >
      <table>
        <caption>{t('stats_months')}</caption>
        <tbody>
          {months.map(({ month, count, known }, place) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>{known ? count : texts[place]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}
