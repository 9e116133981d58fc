import { Button } from '@/components/Button.tsx';
import type { Run } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import type { RunControl } from './run-control.ts';

/** What can be said to a run that has not ended; one that stands still goes on instead of pausing. */
export function RunButtons({ run, control }: { run: Run; control: RunControl }) {
  const busy = control.busy.value !== null;
  const standing = run.state === 'paused' || run.state === 'waiting';
  return (
    <>
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
    </>
  );
}
