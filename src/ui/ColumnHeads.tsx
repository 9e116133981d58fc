import { t } from '@/src/i18n.ts';
import css from './ColumnHeads.module.css';
import columns from './Columns.module.css';

export interface ColumnHead {
  readonly text: string;
  /** Of the column: who, middle, short, with least and less for those that go first. */
  readonly class: string;
  /** Where the list can be ordered by it: which way it is, and what a press does. */
  readonly sort?: { readonly way: '↑' | '↓' | null; readonly press: () => void };
}

interface Props {
  /** Over pictures and titles. */
  readonly first: string;
  readonly heads: readonly ColumnHead[];
}

/** Over a list in its wide form, each head over its column. */
export function ColumnHeads({ first, heads }: Props) {
  return (
    <div class={css.heads}>
      <span class={css.first}>{first}</span>
      <span class={columns.columns}>
        {heads.map(({ text, class: column, sort }) =>
          sort ? (
            <button
              key={text}
              type="button"
              class={`${column} ${css.sort}`}
              aria-pressed={sort.way !== null}
              title={t('bench_sort_by', [text])}
              onClick={sort.press}
            >
              {text}
              {sort.way && <span aria-hidden="true"> {sort.way}</span>}
            </button>
          ) : (
            <span key={text} class={column}>
              {text}
            </span>
          ),
        )}
      </span>
    </div>
  );
}
