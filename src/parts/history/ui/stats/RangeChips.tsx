import { type MessageKey, t } from '@/src/i18n.ts';
import css from './StatsPage.module.css';
import { RANGES, type RangeName } from './stats-page-model.ts';

const RANGE_TEXTS: Readonly<Record<Exclude<RangeName, 'year'>, MessageKey>> = {
  month: 'viewing_range_month',
  quarter: 'viewing_range_quarter',
  all: 'viewing_range_all',
};

interface Props {
  readonly range: RangeName;
  readonly year: number;
  readonly onChoose: (range: RangeName) => void;
}

/** Of what time figures are. */
export function RangeChips({ range, year, onChoose }: Props) {
  return (
    <fieldset class={css.ranges} aria-label={t('viewing_range')}>
      {RANGES.map((name) => (
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
    </fieldset>
  );
}
