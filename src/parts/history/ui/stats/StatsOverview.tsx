import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import { RangeChips } from './RangeChips.tsx';
import { StatsFiguresOf } from './StatsFiguresOf.tsx';
import css from './StatsPage.module.css';
import type { StatsPageModel } from './stats-page-model.ts';
import { YearHeat } from './YearHeat.tsx';

/** A year of days, and under it the figures of a range. */
export function StatsOverview({ model }: { model: StatsPageModel }) {
  const { heat, stats, year, years, busy } = model;
  if (!heat.value) return null;
  return (
    <>
      <p class={css.note}>{t('viewing_estimate')}</p>
      <div class={css.counted} aria-busy={busy.year.value}>
        <YearHeat heat={heat.value} year={year.value} years={years.value} onYear={model.showYear} />
      </div>
      <RangeChips
        range={model.range.value}
        year={year.value}
        onChoose={(name) => {
          model.range.value = name;
        }}
      />
      <div class={css.counted} aria-busy={busy.range.value}>
        {stats.value === null ? (
          <StateNotice text={t('state_loading')} />
        ) : stats.value.count === 0 ? (
          <StateNotice text={t('viewing_none_in_range')} />
        ) : (
          <StatsFiguresOf
            stats={stats.value}
            missed={model.archive.state.value?.missed.length ?? 0}
          />
        )}
      </div>
    </>
  );
}
