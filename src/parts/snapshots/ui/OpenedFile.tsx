import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { whenText } from '@/src/ui/time-text.ts';
import css from './Snapshots.module.css';
import { PROBLEM_WORDS } from './snapshot-words.ts';
import type { SnapshotsModel } from './snapshots-model.ts';

/** A snapshot out of a file: whose it is, and that it can be compared; or why it cannot be read. */
export function OpenedFile({ model }: { model: SnapshotsModel }) {
  const opened = model.opened.value;
  const problem = model.problem.value;
  if (problem) {
    return (
      <p class={css.notice} role="alert">
        <span class={css.said}>{t(PROBLEM_WORDS[problem])}</span>
        <Button
          onClick={() => {
            model.problem.value = null;
          }}
        >
          {t('action_dismiss')}
        </Button>
      </p>
    );
  }
  if (!opened) return null;
  const { account, takenAt } = opened.snapshot;
  return (
    <>
      <p class={css.notice} role="status">
        <span class={css.said}>
          {t('snap_opened', [opened.name, nameOrUid(account), whenText(Date.parse(takenAt))])}
        </span>
        <Button disabled={model.busy.value} onClick={() => void model.compare('file', 'now')}>
          {t('snap_compare_now')}
        </Button>
        <Button
          onClick={() => {
            model.opened.value = null;
          }}
        >
          {t('snap_close_file')}
        </Button>
      </p>
      {/* Where snapshots are kept, it stands beside what is chosen of them. */}
      {model.view.value !== 'ready' && <p class={css.asks}>{t('snap_now_asks')}</p>}
    </>
  );
}
