import { useId } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { type MessageKey, t } from '@/src/i18n.ts';
import {
  IMPORT_FIELDS,
  type ImportField,
  isEnough,
  type TableSetup,
} from '@/src/parts/history/shared/import-columns.ts';
import { DATE_ORDERS, type DateOrder, readTime } from '@/src/parts/history/shared/import-time.ts';
import page from '@/src/ui/Page.module.css';
import { whenText } from '@/src/ui/time-text.ts';
import css from './ImportColumns.module.css';
import type { ImportTable } from './import-source.ts';

interface Props {
  readonly table: ImportTable;
  readonly onSetUp: (setup: TableSetup) => void;
  readonly onRead: () => void;
  readonly onCancel: () => void;
}

const NAMES: Readonly<Record<ImportField, MessageKey>> = {
  time: 'archive_csv_time',
  title: 'archive_csv_title',
  link: 'archive_csv_link',
  bvid: 'archive_csv_bvid',
  author: 'archive_csv_author',
  uid: 'archive_csv_uid',
  progress: 'archive_csv_progress',
  length: 'archive_csv_length',
  kind: 'archive_csv_kind',
  partition: 'archive_csv_partition',
  cover: 'archive_csv_cover',
  aid: 'archive_csv_aid',
  key: 'archive_csv_key',
};

const ORDERS: Readonly<Record<DateOrder, MessageKey>> = {
  ymd: 'archive_order_ymd',
  mdy: 'archive_order_mdy',
  dmy: 'archive_order_dmy',
};

/** Which column of somebody's table holds what: guessed, shown with what is in it, put right. */
export function ImportColumns({ table: { lines, setup }, onSetUp, onRead, onCancel }: Props) {
  const id = useId();
  const { columns, order, hasHead } = setup;
  const [head = []] = lines;
  const rows = hasHead ? lines.slice(1) : lines;
  const sampleOf = (column: number) => rows.find((cells) => cells[column]?.trim())?.[column] ?? '';
  const time = columns.time === undefined ? '' : sampleOf(columns.time);
  const seconds = readTime(time, order, Date.now() / 1000);
  const put = (field: ImportField, column: number | null) => {
    const { [field]: _, ...others } = columns;
    onSetUp({ ...setup, columns: column === null ? others : { ...others, [field]: column } });
  };
  return (
    <section aria-labelledby={id}>
      <h3 class={css.title} id={id}>
        {t('archive_columns')}
      </h3>
      <p class={css.hint}>{t('archive_columns_hint')}</p>
      <div class={css.fields}>
        {IMPORT_FIELDS.map((field) => (
          <label key={field} class={css.field}>
            <span>{t(NAMES[field])}</span>
            <select
              class={`${page.entry} ${css.select}`}
              value={columns[field] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                put(field, value === '' ? null : Number(value))
              }
            >
              <option value="">{t('archive_columns_none')}</option>
              {head.map((name, at) => (
                <option key={at} value={at}>
                  {(hasHead && name.trim()) || t('archive_columns_nth', [at + 1])}
                </option>
              ))}
            </select>
            <bdi class={css.sample}>{sampleOf(columns[field] ?? -1)}</bdi>
          </label>
        ))}
        <label class={css.field}>
          <span>{t('archive_columns_order')}</span>
          <select
            class={`${page.entry} ${css.select}`}
            value={order}
            onChange={({ currentTarget: { value } }) =>
              onSetUp({ ...setup, order: DATE_ORDERS.find((one) => one === value) ?? order })
            }
          >
            {DATE_ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(ORDERS[one])}
              </option>
            ))}
          </select>
          <span class={css.sample} role="status">
            {time !== '' &&
              (seconds === null ? t('archive_columns_no_time') : whenText(seconds * 1000))}
          </span>
        </label>
        <label class={css.head}>
          <input
            type="checkbox"
            checked={hasHead}
            onChange={({ currentTarget }) => onSetUp({ ...setup, hasHead: currentTarget.checked })}
          />
          {t('archive_columns_head')}
        </label>
      </div>
      <div class={css.buttons}>
        <Button primary disabled={!isEnough(columns)} onClick={onRead}>
          {t('archive_columns_read')}
        </Button>
        <Button onClick={onCancel}>{t('action_cancel')}</Button>
      </div>
    </section>
  );
}
