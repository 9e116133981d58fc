import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import historyCss from '../HistoryView.module.css';
import { RangeChips } from './RangeChips.tsx';
import { StatsFiguresOf } from './StatsFiguresOf.tsx';
import css from './StatsPage.module.css';
import { RANGES, type RangeName, type StatsPageModel } from './stats-page-model.ts';
import { YearHeat } from './YearHeat.tsx';
import { YearSteps } from './YearSteps.tsx';

interface Props {
  readonly model: StatsPageModel;
}

const ALL_RANGES: readonly RangeName[] = [...RANGES, 'own'];

/** From which day to which. */
function OwnDaysFields({ model: { ownDays } }: Props) {
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

/**
 * A year of days, and under it the figures of a range. Each part of it is drawn again for what it shows alone: most of
 * them stay as they are while another year is counted.
 */
export function StatsOverview({ model }: Props) {
  return (
    <>
      <p class={css.note}>{t('viewing_estimate')}</p>
      <Counted busy={model.busy.year}>
        <Heat model={model} />
      </Counted>
      <Ranges model={model} />
      <Counted busy={model.busy.range}>
        <Figures model={model} />
      </Counted>
    </>
  );
}

interface CountedProps {
  readonly busy: ReadonlySignal<boolean>;
  readonly children: ComponentChildren;
}

function Counted({ busy, children }: CountedProps) {
  return (
    <div class={css.counted} aria-busy={busy.value}>
      {children}
    </div>
  );
}

function Heat({ model }: Props) {
  const heat = model.heat.value;
  if (!heat) return null;
  return (
    <YearHeat heat={heat}>
      <Steps model={model} />
    </YearHeat>
  );
}

function Steps({ model }: Props) {
  return (
    <YearSteps
      year={model.year.value}
      years={model.years.value}
      onYear={model.showYear}
      onNear={model.nearYears}
    />
  );
}

function Ranges({ model }: Props) {
  return (
    <RangeChips
      ranges={ALL_RANGES}
      range={model.range.value}
      year={model.year.value}
      onChoose={(name) => {
        model.range.value = name;
      }}
    >
      {model.range.value === 'own' && <OwnDaysFields model={model} />}
    </RangeChips>
  );
}

function Figures({ model }: Props) {
  const stats = model.stats.value;
  if (stats === null) return <StateNotice text={t('state_loading')} />;
  if (stats.count === 0) return <StateNotice text={t('viewing_none_in_range')} />;
  return <StatsFiguresOf stats={stats} following={model.following} missed={model.missed.value} />;
}
