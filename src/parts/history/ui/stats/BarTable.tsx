import { exactCount, t } from '@/src/i18n.ts';
import css from './BarTable.module.css';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** Empty: it leads nowhere. */
  readonly href: string;
  /** Length of its bar. */
  readonly value: number;
  /** About how long; empty: only how often is known. */
  readonly text: string;
  readonly count: number;
}

/** Figures as a table whose rows are bars too: one picture for eyes and for readers. */
export function BarTable({ title, rows }: { title: string; rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  if (rows.length === 0) return null;
  return (
    <div class={css.box}>
      <table class={css.table}>
        <caption class={css.title}>{title}</caption>
        <tbody>
          {rows.map(({ key, name, href, value, text, count }) => (
            <tr key={key} data-row={key}>
              <th scope="row" class={css.name}>
                {href === '' ? (
                  name
                ) : (
                  <a
                    href={href}
                    {...(href.startsWith('#')
                      ? {}
                      : { target: '_blank', rel: 'noopener noreferrer' })}
                  >
                    {name}
                  </a>
                )}
              </th>
              <td class={css.bar}>
                <span style={{ width: `${(100 * value) / most}%` }} />
              </td>
              {text !== '' && <td class={css.value}>{text}</td>}
              <td class={css.value}>{t('viewing_times', [exactCount(count)])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
