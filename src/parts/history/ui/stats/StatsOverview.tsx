import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import { dayKey } from '@/src/parts/history/shared/viewing-calendar.ts';
import historyCss from '../HistoryView.module.css';
import { RangeChips } from './RangeChips.tsx';
import { StatsFiguresOf } from './StatsFiguresOf.tsx';
import css from './StatsPage.module.css';
import { RANGES, type RangeName, type StatsPageModel } from './stats-page-model.ts';
import { YearHeat } from './YearHeat.tsx';

const ALL_RANGES: readonly RangeName[] = [...RANGES, 'own'];

/** From which day to which. */
function OwnDaysFields({ model: { ownDays } }: { model: StatsPageModel }) {
  const field = (end: 'from' | 'to', label: string) => (
    <input
      type="date"
      class={historyCss.date}
      aria-label={label}
      value={ownDays.value[end]}
      max={dayKey(new Date())}
      onChange={({ currentTarget: { value } }) => {
        ownDays.value = { ...ownDays.peek(), [end]: value };
      }}
    />
  );
  return (
    <span class={css.own}>
      {field('from', t('viewing_range_from'))}
      <span aria-hidden="true">–</span>
      {field('to', t('viewing_range_to'))}
    </span>
  );
}

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
        ranges={ALL_RANGES}
        range={model.range.value}
        year={year.value}
        onChoose={(name) => {
          model.range.value = name;
        }}
      >
        {model.range.value === 'own' && <OwnDaysFields model={model} />}
      </RangeChips>
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
