import { Button } from '@/components/Button.tsx';
import { hasEnded, type Run, settledOf } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import css from './Runs.module.css';
import type { RunControl } from './run-control.ts';
import { kindName, stateText } from './run-words.ts';

/** A run that has not ended: how far it is, why it waits, and what can be said to it. */
export function RunStatus({ run, control }: { run: Run; control: RunControl }) {
  if (hasEnded(run)) return null;
  const { total } = run.counts;
  const done = Math.min(total, settledOf(run.counts) + run.answered);
  const busy = control.busy.value !== null;
  const standing = run.state === 'paused' || run.state === 'waiting';
  return (
    <div class={css.status}>
      <progress class={css.progress} value={done} max={total} aria-label={kindName(run.kind)} />
      <span class={css.figures}>{t('run_progress', [done, total])}</span>
      <span class={css.reason} role="status">
        {stateText(run)}
      </span>
      <span class={css.words}>
        {standing ? (
          <Button disabled={busy} onClick={() => control.resume(run.id)}>
            {t('action_continue')}
          </Button>
        ) : (
          <Button disabled={busy} onClick={() => control.pause(run.id)}>
            {t('action_pause')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => control.cancel(run.id)}>
          {t('action_cancel')}
        </Button>
      </span>
    </div>
  );
}
