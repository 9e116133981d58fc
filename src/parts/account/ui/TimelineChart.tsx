import { useMemo, useState } from 'preact/hooks';
import hidden from '@/components/Hidden.module.css';
import { t } from '@/src/i18n.ts';
import type { Timeline } from '@/src/parts/account/shared/log-entry.ts';
import { type Scale, type Sum, sums } from '@/src/parts/account/shared/timeline.ts';
import { Chart } from '@/src/parts/works/ui/index.ts';
import timelineCss from './Timeline.module.css';
import css from './TimelineChart.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { amount } from './words.ts';

const WIDTH = 360;
const HEIGHT = 72;
const TICKS = 14;

const SCALES = ['days', 'months'] as const satisfies readonly Scale[];

interface Props {
  readonly model: TimelineModel;
  readonly timeline: Timeline;
}

/** Experience and coins over time, as a picture and as a table. */
export function TimelineChart({ model, timeline }: Props) {
  const scale = model.scale.value;
  const [asTable, setAsTable] = useState(false);
  const [exp, coins] = useMemo(() => {
    const now = Date.now() / 1000;
    return [sums(timeline, 'exp', scale, now), sums(timeline, 'coins', scale, now)] as const;
  }, [timeline, scale]);
  return (
    <section class={css.charts} aria-label={t('account_chart')}>
      <div class={timelineCss.tools}>
        <fieldset class={timelineCss.kinds} aria-label={t('account_chart_scale')}>
          {SCALES.map((one) => (
            <button
              key={one}
              type="button"
              class={timelineCss.chip}
              aria-pressed={one === scale}
              onClick={() => {
                model.scale.value = one;
              }}
            >
              {t(one === 'days' ? 'account_chart_days' : 'account_chart_months')}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class={timelineCss.textButton}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('account_chart_table')}
        </button>
      </div>
      {asTable ? (
        <SumTable exp={exp} coins={coins} />
      ) : (
        <div class={css.pair}>
          <Bars title={t('account_chart_exp')} rows={exp} />
          <Bars title={t('account_chart_coins')} rows={coins} />
        </div>
      )}
    </section>
  );
}

function sumText({ label, gained, spent, known }: Sum): string {
  if (gained === null) return t('account_chart_unknown', [label]);
  const values = [label, amount(gained), amount(spent ?? 0)];
  return t(known ? 'account_chart_value' : 'account_chart_least', values);
}

/** Gained upwards, spent downwards; what nobody looked at is dashed. */
function Bars({ title, rows }: { title: string; rows: readonly Sum[] }) {
  const up = Math.max(1, ...rows.map(({ gained }) => gained ?? 0));
  const down = Math.max(0, ...rows.map(({ spent }) => spent ?? 0));
  const unit = HEIGHT / (up + down);
  const zero = up * unit;
  const step = WIDTH / rows.length;
  const width = Math.max(3, step - 3);
  const every = Math.ceil(rows.length / 6);
  return (
    <Chart
      title={title}
      class={css.bars}
      width={WIDTH}
      height={HEIGHT + TICKS}
      columns={1}
      texts={rows.map(sumText)}
      draw={(at) => (
        <>
          <path class={css.baseline} d={`M0 ${zero}h${WIDTH}`} />
          {rows.map(({ label, gained, spent, known }, n) => {
            const x = n * step + (step - width) / 2;
            const [high, low] = [(gained ?? 0) * unit, (spent ?? 0) * unit];
            return (
              <g key={label} class={at === n ? css.at : undefined} data-known={known}>
                {high > 0 && (
                  <rect class={css.bar} x={x} y={zero - high} width={width} height={high} rx={1} />
                )}
                {low > 0 && (
                  <rect class={css.spent} x={x} y={zero} width={width} height={low} rx={1} />
                )}
                {!known && <path class={css.unknown} d={`M${x} ${zero - 0.5}h${width}`} />}
                {(rows.length - 1 - n) % every === 0 && (
                  <text class={css.tick} x={n * step + step / 2} y={HEIGHT + 11}>
                    {label.slice(5)}
                  </text>
                )}
                <rect
                  class={css.hit}
                  data-at={n}
                  x={n * step}
                  y={0}
                  width={step}
                  height={HEIGHT + TICKS}
                />
              </g>
            );
          })}
        </>
      )}
    >
      <table>
        <caption>{title}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{sumText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}

function SumTable({ exp, coins }: { exp: readonly Sum[]; coins: readonly Sum[] }) {
  const rows = exp.map((row, n) => [row, coins[n]] as const).reverse();
  return (
    <div class={css.tableBox} tabIndex={-1}>
      <table class={css.table}>
        <caption class={hidden.text}>{t('account_chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account_chart_when')}</th>
            <th scope="col">{t('account_chart_exp')}</th>
            <th scope="col">{t('account_chart_coins_in')}</th>
            <th scope="col">{t('account_chart_coins_out')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([gain, coin]) => (
            <tr key={gain.label}>
              <th scope="row">{gain.label}</th>
              <td>{cellText(gain.gained, gain.known)}</td>
              <td>{cellText(coin?.gained ?? null, coin?.known ?? false)}</td>
              <td>{cellText(coin?.spent ?? null, coin?.known ?? false)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellText(value: number | null, known: boolean): string {
  if (value === null) return t('account_unknown');
  return known ? amount(value) : t('account_at_least', [amount(value)]);
}
