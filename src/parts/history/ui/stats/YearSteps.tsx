import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import css from './YearHeat.module.css';

interface Props {
  readonly year: number;
  /** Years of which something is kept, oldest first. */
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
  /** Somebody comes near, by pointer or key. */
  readonly onNear?: () => void;
}

/** From a year to the one before and after, as far as anything is kept. */
export function YearSteps({ year, years, onYear, onNear }: Props) {
  const [first = year, last = year] = [years[0], years.at(-1)];
  return (
    <span class={css.years} onPointerEnter={onNear} onFocusCapture={onNear}>
      <IconButton
        icon="back"
        label={t('archive_year_before')}
        disabled={year <= first}
        onClick={() => onYear(Math.min(year - 1, last))}
      />
      <span aria-live="polite">{year}</span>
      <IconButton
        icon="next"
        label={t('archive_year_after')}
        disabled={year >= last}
        onClick={() => onYear(Math.max(year + 1, first))}
      />
    </span>
  );
}
