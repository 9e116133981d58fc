import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '@/src/i18n.ts';
import css from './StatsPage.module.css';
import type { RangeName } from './stats-page-model.ts';

const RANGE_TEXTS: Readonly<Record<Exclude<RangeName, 'year'>, MessageKey>> = {
  month: 'viewing_range_month',
  quarter: 'viewing_range_quarter',
  all: 'viewing_range_all',
  own: 'viewing_range_own',
};

interface Props<R extends RangeName> {
  readonly ranges: readonly R[];
  readonly range: R;
  readonly year: number;
  readonly onChoose: (range: R) => void;
  /** What else is chosen of a range. */
  readonly children?: ComponentChildren;
}

/** Of what time figures are. */
export function RangeChips<R extends RangeName>(props: Props<R>) {
  const { ranges, range, year, onChoose, children } = props;
  return (
    <fieldset class={css.ranges} aria-label={t('viewing_range')}>
      {ranges.map((name) => (
        <button
          key={name}
          type="button"
          class={css.range}
          aria-pressed={range === name}
          onClick={() => onChoose(name)}
        >
          {name === 'year' ? t('viewing_range_of_year', [year]) : t(RANGE_TEXTS[name])}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
