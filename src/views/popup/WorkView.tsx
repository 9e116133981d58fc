import { t } from '@/src/i18n.ts';
import { canUndo, type Outcome, type Work } from '@/src/models/popup/work.ts';
import { errorText } from '../error-text.ts';
import { RunStatus } from '../runs/RunStatus.tsx';
import { countsText, kindName, nameWith, noteText } from '../runs/words.ts';
import { PlanDialog } from './PlanDialog.tsx';
import css from './Rows.module.css';
import own from './WorkView.module.css';

/** Plan, progress and outcome of what a list ordered. */
export default function WorkView({ work }: { work: Work }) {
  const run = work.run.value;
  const outcome = work.outcome.value;
  const refused = work.error.value ?? work.control.error.value;
  return (
    <>
      {work.proposal.value && <PlanDialog work={work} proposal={work.proposal.value} />}
      {run && (
        <div class={own.run} data-run-state={run.state}>
          <strong>{kindName(run.kind)}</strong>
          <RunStatus run={run} control={work.control} />
        </div>
      )}
      <div class={css.toasts} role="status">
        {refused ? (
          <div class={css.toast}>
            <span class={css.said}>{errorText(refused)}</span>
            <Dismiss work={work} />
          </div>
        ) : (
          outcome && <Toast outcome={outcome} work={work} />
        )}
      </div>
    </>
  );
}

function Dismiss({ work }: { work: Work }) {
  return (
    <button type="button" class={css.textButton} onClick={work.dismiss}>
      {t('action_dismiss')}
    </button>
  );
}

/** "删除分组「学习」：完成". */
function words({ kind, title, state, run, note }: Outcome): string {
  const what = title === null ? kindName(kind) : nameWith(kind, title);
  const counts = run ? countsText(run) : '';
  if (state === 'doing') return t('work_line', [what, t('run_running')]);
  if (state === 'undoing') return t('work_line', [what, t('work_undoing')]);
  if (state === 'undone') return [t('work_line', [what, t('journal_undone')]), counts].join(' ');
  if (state === 'undo-failed') return t('work_line', [what, t('work_undo_failed')]);
  if (state === 'doubtful') return t('work_line', [what, t('item_doubtful')]);
  if (state === 'failed') return t('work_line', [what, note ? noteText(note) : t('item_failed')]);
  return t('work_line', [what, run ? counts : note ? noteText(note) : t('item_done')]);
}

function Toast({ outcome, work }: { outcome: Outcome; work: Work }) {
  const text = words(outcome);
  const { error, state, run } = outcome;
  const hadProblems = run !== null && run.counts.failed + run.counts.doubtful > 0;
  return (
    <div class={css.toast} data-outcome={state}>
      <span class={css.said}>
        <span class={css.happened} title={text}>
          {text}
        </span>
        {error && <span>{errorText(error)}</span>}
        {hadProblems && (
          <a class={own.more} href="/dashboard.html#/journal" target="_blank" rel="noreferrer">
            {t('journal_unfold')}
          </a>
        )}
      </span>
      {canUndo(outcome) && (
        <button
          type="button"
          class={css.textButton}
          disabled={work.busy.value}
          title={outcome.kind === 'unfollow' ? t('act_undo_date') : undefined}
          onClick={work.undo}
        >
          {t('action_undo')}
        </button>
      )}
      {state !== 'doing' && state !== 'undoing' && <Dismiss work={work} />}
    </div>
  );
}
