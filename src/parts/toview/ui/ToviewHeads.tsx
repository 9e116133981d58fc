import { t } from '@/src/i18n.ts';
import type { ToviewSort } from '@/src/parts/toview/shared/toview.ts';
import { ColumnHeads } from '@/src/ui/ColumnHeads.tsx';
import css from '@/src/ui/Columns.module.css';
import { ToviewLengths } from './ToviewLengths.tsx';
import type { ToviewModel } from './toview-model.ts';

interface Props {
  readonly model: ToviewModel;
  readonly columns: boolean;
}

/** What stands over the list where there is room: the time left by length, and heads. */
export function ToviewHeads({ model, columns }: Props) {
  return (
    <>
      <ToviewLengths model={model} />
      {columns && <Heads model={model} />}
    </>
  );
}

/** The heads over the columns of a row; a press orders by one, another the other way round. */
function Heads({ model }: Pick<Props, 'model'>) {
  const current = model.sort.value;
  const by = (down: ToviewSort, up: ToviewSort | null = null) => ({
    way: current === down ? ('↓' as const) : current === up ? ('↑' as const) : null,
    press: () => {
      model.sort.value = current === down && up ? up : down;
    },
  });
  return (
    <ColumnHeads
      first={t('history_kind_video')}
      heads={[
        { text: t('page_user'), class: css.who ?? '', sort: by('uploader') },
        { text: t('column_part'), class: `${css.short} ${css.least}` },
        { text: t('stats_plays'), class: `${css.middle} ${css.least}` },
        { text: t('column_progress'), class: `${css.middle} ${css.less}`, sort: by('progress') },
        {
          text: t('column_length'),
          class: `${css.short} ${css.less}`,
          sort: by('longest', 'shortest'),
        },
        { text: t('column_added'), class: css.middle ?? '', sort: by('newest', 'oldest') },
      ]}
    />
  );
}
