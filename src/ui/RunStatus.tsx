import { useRef } from 'preact/hooks';
import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { type Advance, doneOf, leftOf, paceOf } from '@/src/engine/shared/time-left.ts';
import { t } from '@/src/i18n.ts';
import bar from '@/src/ui/Progress.module.css';
import { runAhead } from './ahead.ts';
import { RunButtons } from './RunButtons.tsx';
import css from './Runs.module.css';
import type { RunControl } from './run-control.ts';
import { behindText, runName } from './run-name.ts';
import { stateText } from './run-words.ts';
import { timeText } from './time-text.ts';

/** A run that has not ended: how far it is, why it waits, and what can be said to it. */
export function RunStatus({ run, control }: { run: Run; control: RunControl }) {
  const leftMs = useTimeLeft(run);
  if (hasEnded(run)) return null;
  const { total } = run.counts;
  const done = doneOf(run);
  const ahead = run.state === 'queued' ? runAhead.value : null;
  const pages = run.doing?.what === 'backup' ? run.doing : null;
  return (
    <div class={css.status}>
      <progress
        class={bar.line}
        value={pages ? pages.done : done}
        max={pages ? Math.max(1, pages.total ?? 1) : total}
        aria-label={runName(run)}
      />
      <span class={css.figures}>{t('run_progress', [done, total])}</span>
      <span class={css.reason} role="status">
        {ahead ? behindText(ahead) : stateText(run)}
        {leftMs !== null && <span class={css.left}>{t('status_left', [timeText(leftMs)])}</span>}
      </span>
      <span class={css.words}>
        <RunButtons run={run} control={control} />
      </span>
    </div>
  );
}

/** Followed for as long as this is shown; a run shown in place of another has a pace of its own. */
function useTimeLeft(run: Run): number | null {
  const pace = useRef<{ id: string; of: Run | null; steps: readonly Advance[] }>({
    id: run.id,
    of: null,
    steps: [],
  });
  const { id, of, steps } = pace.current;
  if (of !== run) {
    const known = id === run.id ? steps : [];
    pace.current = { id: run.id, of: run, steps: paceOf(known, run, Date.now()) };
  }
  return leftOf(run, pace.current.steps);
}
