import hidden from '@/components/Hidden.module.css';
import { exactCount, t } from '@/src/i18n.ts';
import bar from './BarTable.module.css';
import { weekdayName } from './date-names.ts';
import css from './HourTable.module.css';

/** When in the week: a cell for every hour, darker where more was seen. */
export function HourTable({ hours }: { hours: readonly (readonly number[])[] }) {
  const most = Math.max(1, ...hours.flat());
  return (
    <div class={`${bar.box} ${css.box}`}>
      <table class={css.table}>
        <caption class={bar.title}>{t('viewing_hours')}</caption>
        <thead>
          <tr>
            <td />
            {hours[0]?.map((_, hour) => (
              <th key={hour} scope="col">
                {hour % 6 === 0 ? hour : <span class={hidden.text}>{hour}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((row, weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday)}</th>
              {row.map((count, hour) => (
                <td
                  key={hour}
                  style={{
                    '--shade': `${Math.round(count === 0 ? 0 : 20 + (80 * count) / most)}%`,
                  }}
                  title={t('viewing_times', [exactCount(count)])}
                >
                  <span class={hidden.text}>{count}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
