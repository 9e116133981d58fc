import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { TakingProgress } from '@/src/parts/snapshots/shared/kept-snapshot.ts';
import { waitText } from '@/src/ui/wait-words.ts';
import css from './Snapshots.module.css';
import { PART_NAMES } from './snapshot-words.ts';
import type { SnapshotsModel } from './snapshots-model.ts';

function said({ part, wait, done, of }: TakingProgress): string {
  if (wait) return waitText(wait);
  return part ? t('snap_taking', [t(PART_NAMES[part]), done + 1, of]) : t('snap_taking_ends');
}

/** The snapshot that is being taken: what is read, and what can be said to it. */
export function TakingLine({ model }: { model: SnapshotsModel }) {
  const taking = model.taking.value;
  const checking = model.checking.value;
  if (checking) {
    return (
      <p class={css.taking} role="status">
        {t('snap_checking', [exactCount(checking.read), exactCount(checking.total ?? 0)])}
      </p>
    );
  }
  if (model.readingNow.value) {
    return (
      <p class={css.taking} role="status">
        {t('snap_reading_now')}
      </p>
    );
  }
  if (!taking) return null;
  const isPaused = taking.state === 'paused';
  return (
    <div class={css.taking} data-taking={taking.state}>
      <span class={css.said} role="status">
        {said(taking)}
      </span>
      <Button disabled={model.busy.value} onClick={isPaused ? model.resume : model.pause}>
        {t(isPaused ? 'action_continue' : 'action_pause')}
      </Button>
      <Button disabled={model.busy.value} onClick={model.cancel}>
        {t('action_cancel')}
      </Button>
    </div>
  );
}
