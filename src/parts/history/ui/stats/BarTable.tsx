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

interface Props {
  readonly title: string;
  readonly rows: readonly BarRow[];
  /** What `text` is; '': there is none. */
  readonly about?: string;
  /** Said under the title. */
  readonly note?: string;
}

/** Figures as a table whose rows are bars too: one picture for eyes and for readers. */
export function BarTable({ title, rows, about = '', note = '' }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  if (rows.length === 0) return null;
  return (
    <div class={css.box}>
      <table class={css.table}>
        <caption class={css.title}>
          {title}
          {note !== '' && <span class={css.note}>{note}</span>}
        </caption>
        {about !== '' && (
          <thead>
            <tr class={css.heads}>
              <td class={css.name} />
              <td />
              <th scope="col" class={css.value}>
                {about}
              </th>
              <th scope="col" class={css.value}>
                {t('viewing_col_times')}
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} most={most} hasText={about !== ''} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, most, hasText }: { row: BarRow; most: number; hasText: boolean }) {
  const { key, name, href, value, text, count } = row;
  const outside = href.startsWith('#') ? {} : { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <tr data-row={key}>
      <th scope="row" class={css.name} title={name}>
        {href === '' ? (
          <bdi>{name}</bdi>
        ) : (
          <a href={href} {...outside}>
            <bdi>{name}</bdi>
          </a>
        )}
      </th>
      <td class={css.bar}>{value > 0 && <span style={{ width: `${(100 * value) / most}%` }} />}</td>
      {hasText && <td class={css.value}>{text}</td>}
      <td class={css.value}>{t('viewing_times', [exactCount(count)])}</td>
    </tr>
  );
}
