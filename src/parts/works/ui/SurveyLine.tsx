import type { Collected } from '@/src/collect/shared/collected.ts';
import { exactCount, t } from '@/src/i18n.ts';
import { errorText } from '@/src/ui/error-text.ts';
import bar from '@/src/ui/Progress.module.css';
import { whenText } from '@/src/ui/time-text.ts';
import { waitText } from '@/src/ui/wait-words.ts';
import css from './SurveyLine.module.css';
import type { SurveyModel } from './survey-model.ts';
import buttonCss from './WorkButton.module.css';
import worksCss from './WorksView.module.css';

/** 分析全部投稿: how far it is, why it waits, and what can be said to it. */
export function SurveyLine({ model }: { model: SurveyModel }) {
  const survey = model.survey.value;
  const { busy, error } = model;
  const button = (text: string, onClick: () => void) => (
    <button type="button" class={buttonCss.button} disabled={busy.value} onClick={onClick}>
      {text}
    </button>
  );
  const state = survey?.state ?? 'none';
  const goesOn = state === 'running' || state === 'waiting' || state === 'paused';
  return (
    <div class={css.survey} data-survey={state}>
      <span class={css.surveyWords} role="status">
        {words(survey).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </span>
      {survey && goesOn && (
        <progress
          class={`${bar.line} ${css.progress}`}
          value={Math.min(survey.kept, survey.total ?? 0)}
          max={survey.total ?? 1}
          aria-label={t('survey_start')}
        />
      )}
      <span class={css.surveyActions}>
        {state === 'none' && button(t('survey_start'), model.start)}
        {state === 'done' && button(t('survey_top_up'), model.start)}
        {state === 'cancelled' && button(t('survey_start'), model.start)}
        {state === 'running' && button(t('action_pause'), model.pause)}
        {(state === 'waiting' || state === 'paused') && button(t('action_continue'), model.resume)}
        {goesOn && button(t('action_cancel'), model.cancel)}
      </span>
      {error.value && (
        <span class={worksCss.problem} role="alert">
          {errorText(error.value)}
        </span>
      )}
    </div>
  );
}

/** What there is to say, a sentence each. */
function words(survey: Collected | null): readonly string[] {
  if (!survey) return [t('survey_hint')];
  const { state, wait, kept, total, completeAtMs } = survey;
  const missing = Math.max(0, (total ?? 0) - kept);
  const figures = t('survey_read', [exactCount(kept), total === null ? '…' : exactCount(total)]);
  if (state === 'done') {
    const done = t('survey_done', [exactCount(kept), whenText(completeAtMs ?? Date.now())]);
    return missing > 0 ? [done, t('survey_missing', [exactCount(missing)])] : [done];
  }
  if (state === 'cancelled') return [t('survey_cancelled', [exactCount(kept)])];
  if (!wait) return [figures];
  const reason = wait.reason === 'answer' && wait.error ? errorText(wait.error) : waitText(wait);
  return [figures, reason];
}
