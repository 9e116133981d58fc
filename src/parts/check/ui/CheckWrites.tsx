import { Button } from '@/components/Button.tsx';
import { listOf, t } from '@/src/i18n.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { StaleNotice } from '@/src/ui/Notices.tsx';
import type { Ended } from '@/src/ui/order-one.ts';
import page from './CheckPage.module.css';
import css from './CheckWrites.module.css';
import { WRITE_STEPS, type WriteStep, type WriteSubject } from './check-write-steps.ts';
import type { WritesModel } from './check-writes.ts';

/** Writes, one by one and only when asked for; each says first what it does and how it goes back. */
export function CheckWrites({ model }: { model: WritesModel }) {
  const { subject, busy, error, left, prepare } = model;
  return (
    <section class={page.card} aria-labelledby="check-writes">
      <h2 class={page.title} id="check-writes">
        {t('check_writes')}
      </h2>
      <p class={page.intro}>{t('check_writes_intro')}</p>
      {error.value && <StaleNotice error={error.value} retry="dismiss" onRetry={model.dispose} />}
      {left.value.length > 0 && (
        <p class={page.intro} role="status">
          {t('check_write_left', [listOf(left.value)])}
        </p>
      )}
      {subject.value ? (
        <ol class={css.steps}>
          {WRITE_STEPS.map((step) => (
            <Step key={step.id} step={step} model={model} />
          ))}
        </ol>
      ) : (
        <Button disabled={busy.value !== null} onClick={() => void prepare()}>
          {t(busy.value === null ? 'check_writes_prepare' : 'state_loading')}
        </Button>
      )}
    </section>
  );
}

function Step({ step, model }: { step: WriteStep; model: WritesModel }) {
  const subject = model.subject.value;
  if (!subject) return null;
  const isLacking = model.lacks(step);
  const button = {
    disabled: model.busy.value !== null,
    'aria-describedby': `check-write-${step.id}`,
  };
  const one = model.triedOf(step);
  return (
    <li class={css.step} data-step={step.id}>
      <span class={css.text} id={`check-write-${step.id}`}>
        {isLacking ? lackText(step, subject) : t(step.told, [step.named(subject)])}
      </span>
      <span class={css.end} role="status">
        {model.busy.value === step.id
          ? t('check_write_busy')
          : one && (one.undo ? undoText(one.undo) : endOf(one.end))}
      </span>
      {model.isNext(step) && (
        <Button {...button} onClick={() => void model.run(step)}>
          {t('check_write_do')}
        </Button>
      )}
      {model.canUndo(step) && (
        <Button {...button} onClick={() => void model.undo(step)}>
          {t('action_undo')}
        </Button>
      )}
    </li>
  );
}

function lackText({ chain }: WriteStep, { videoRefused }: WriteSubject): string {
  if (chain === 'group') return t('check_write_nobody');
  if (videoRefused) return t('check_write_video_unread', [errorText(videoRefused)]);
  return t('check_write_no_video');
}

function endOf({ state, error, note }: Ended): string {
  if (state === 'verified')
    return t(note === 'already' ? 'check_write_already' : 'check_write_done');
  if (error) return errorText(error);
  return t(state === 'failed' ? 'check_write_without_effect' : 'error_maybe_changed');
}

function undoText(undo: Ended): string {
  if (undo.state === 'verified') return t('check_write_undone');
  return endOf(undo);
}
