import { duration, exactCount, t } from '@/src/i18n.ts';
import type { Uploads } from '@/src/parts/works/shared/upload.ts';
import { summarizeUploads } from '@/src/parts/works/shared/uploads.ts';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { type Resource, viewState } from '@/src/ui/resource.ts';
import { HeatMap } from './HeatMap.tsx';
import { MonthBars } from './MonthBars.tsx';
import { SurveyLine } from './SurveyLine.tsx';
import type { SurveyModel } from './survey-model.ts';
import css from './UploadsSection.module.css';

const WORDS = {
  empty: 'stats_uploads_empty',
  private: 'stats_uploads_private',
  'signed-out': 'state_signed_out',
  gone: 'error_not_found',
} as const;

/** The service and most of its uploaders live by this clock. */
const TIME_ZONE = 'Asia/Shanghai';
const PARTITIONS = 3;

/** What was read in full says more than the latest page. */
function moreOf(latest: Uploads, { uploads, isWhole }: SurveyModel): Pick<Uploads, 'list'> {
  const kept = uploads.value;
  return kept && isWhole.value && kept.length > latest.list.length ? { list: kept } : latest;
}

/** When and how long the person uploads, from their latest uploads or from all of them. */
export function UploadsSection({
  uploads,
  survey,
}: {
  readonly uploads: Resource<Uploads>;
  readonly survey: SurveyModel;
}) {
  const { data, error } = uploads.state.value;
  const state = viewState(uploads.state.value, ({ list }) => list.length === 0);
  if (!data || state !== 'ready') {
    return <PanelNotice state={state} words={WORDS} error={error} onRetry={uploads.refresh} />;
  }
  const { total, partitions } = data.value;
  const { list } = moreOf(data.value, survey);
  const nowSeconds = Date.now() / 1000;
  const summary = summarizeUploads(list, { total, nowSeconds, timeZone: TIME_ZONE });
  const { counted, medianSeconds, daysSince } = summary;
  return (
    <div class={css.uploads}>
      <dl class={css.facts}>
        {medianSeconds !== null && (
          <div>
            <dt>{t('stats_typical_length')}</dt>
            <dd>{duration(medianSeconds)}</dd>
          </div>
        )}
        {daysSince !== null && (
          <div>
            <dt>{t('stats_last_upload')}</dt>
            <dd>{daysSince === 0 ? t('stats_span_today') : t('stats_span_days', [daysSince])}</dd>
          </div>
        )}
      </dl>
      <p class={css.note}>{t('stats_based_on', [exactCount(counted)])}</p>
      <MonthBars months={summary.months} counted={counted} />
      <HeatMap hours={summary.hours} />
      {partitions.length > 0 && (
        <div>
          <h3 class={css.title}>{t('stats_partitions')}</h3>
          <ul class={css.partitions}>
            {partitions.slice(0, PARTITIONS).map(({ tid, name, count }) => (
              <li key={tid}>
                <span title={name}>{name}</span>
                <b>{exactCount(count)}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
      {total === null || total > list.length || survey.survey.value ? (
        <SurveyLine model={survey} />
      ) : null}
      <OldData error={error} onRetry={uploads.refresh} />
    </div>
  );
}
