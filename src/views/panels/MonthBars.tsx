import type { MonthCount } from '@/src/domain/uploads.ts';
import { t } from '@/src/i18n.ts';
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
  const text = ({ month, count, known }: MonthCount) =>
    known ? t('stats_month_value', [month, count]) : t('stats_month_unknown', [month, counted]);
  return (
    <div>
      <h3 class={css.title}>{t('stats_months')}</h3>
      <svg class={css.bars} viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`} aria-hidden="true">
        {months.map((month, place) => {
          const height = month.count === 0 ? 1 : Math.max(3, (month.count / most) * HEIGHT);
          const left = place * STEP;
          return (
            <g key={month.month}>
              <title>{text(month)}</title>
              <rect class={css.hit} x={left} y={0} width={STEP} height={HEIGHT} />
              {month.known ? (
                <rect
                  class={month.count === 0 ? css.zero : css.bar}
                  x={left + (STEP - BAR) / 2}
                  y={HEIGHT - height}
                  width={BAR}
                  height={height}
                  rx={month.count === 0 ? 0 : 2}
                />
              ) : (
                <path class={css.unknown} d={`M${left + 4} ${HEIGHT - 0.5}h${STEP - 8}`} />
              )}
              <text class={css.tick} x={left + STEP / 2} y={HEIGHT + 11}>
                {Number(month.month.slice(5))}
              </text>
            </g>
          );
        })}
      </svg>
      <ul class={css.hidden}>
        {months.map((month) => (
          <li key={month.month}>{text(month)}</li>
        ))}
      </ul>
    </div>
  );
}
