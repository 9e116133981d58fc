import { t } from '@/src/i18n.ts';
import { ColumnHeads } from '@/src/ui/ColumnHeads.tsx';
import css from '@/src/ui/Columns.module.css';

/** The heads over the columns of a row; the order is that of time. */
export function HistoryHeads() {
  return (
    <ColumnHeads
      first={t('column_seen')}
      heads={[
        { text: t('page_user'), class: css.who ?? '' },
        { text: t('works_filter_type'), class: `${css.middle} ${css.least}` },
        { text: t('column_progress'), class: css.middle ?? '' },
        { text: t('column_length'), class: `${css.short} ${css.less}` },
        { text: t('column_device'), class: `${css.short} ${css.less}` },
        { text: t('account_csv_time'), class: css.short ?? '' },
      ]}
    />
  );
}
