import { t } from '@/src/i18n.ts';
import { errorText } from './error-text.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { RunStatus } from './RunStatus.tsx';
import { runName } from './run-name.ts';
import buttonCss from './TextButton.module.css';
import { Toast } from './Toast.tsx';
import toastCss from './Toasts.module.css';
import own from './WorkView.module.css';
import type { Work } from './work.ts';

/** Plan, progress and outcome of what a list ordered. */
export default function WorkView({ work }: { work: Work }) {
  const run = work.run.value;
  const outcome = work.outcomes.value.at(-1);
  const refused = work.error.value ?? work.control.error.value;
  return (
    <>
      {work.proposal.value && <PlanDialog work={work} proposal={work.proposal.value} />}
      {run && (
        <div class={own.run} data-run-state={run.state}>
          <strong>{runName(run)}</strong>
          <RunStatus run={run} control={work.control} />
        </div>
      )}
      <div class={toastCss.toasts} role="status">
        {outcome && !refused && <Toast key={outcome.key} outcome={outcome} work={work} />}
        {refused && (
          <div class={toastCss.toast}>
            <span class={toastCss.said}>{errorText(refused)}</span>
            <button type="button" class={buttonCss.textButton} onClick={work.dismissError}>
              {t('action_dismiss')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
