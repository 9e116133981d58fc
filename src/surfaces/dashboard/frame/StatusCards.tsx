import { Button } from '@/components/Button.tsx';
import type { Collected } from '@/src/collect/shared/collected.ts';
import { exactCount, t } from '@/src/i18n.ts';
import { runAhead } from '@/src/ui/ahead.ts';
import { errorText } from '@/src/ui/error-text.ts';
import bar from '@/src/ui/Progress.module.css';
import { RunButtons } from '@/src/ui/RunButtons.tsx';
import { behindText, runName } from '@/src/ui/run-name.ts';
import { stateText } from '@/src/ui/run-words.ts';
import { timeText } from '@/src/ui/time-text.ts';
import { waitText } from '@/src/ui/wait-words.ts';
import css from './StatusCards.module.css';
import type { Going, StatusModel } from './status-model.ts';

/** Runs and long reads that are under way, with what can be said to them. */
export function StatusCards({ model }: { model: StatusModel }) {
  const refused = model.control.error.value;
  return (
    <>
      {refused && (
        <span class={css.refused} role="alert">
          {errorText(refused)}
        </span>
      )}
      {model.going.value.map((going) => (
        <UnderWay key={going.run.id} going={going} model={model} />
      ))}
      {model.reads.value.map((read) => (
        <ReadLine key={`${read.id} ${read.of}`} read={read} model={model} />
      ))}
    </>
  );
}

function UnderWay({ going: { run, done, leftMs }, model }: { going: Going; model: StatusModel }) {
  const { control } = model;
  const { total } = run.counts;
  const name = runName(run);
  const ahead = run.state === 'queued' ? runAhead.value : null;
  const pages = run.doing?.what === 'backup' ? run.doing : null;
  return (
    <div class={css.card} data-status={run.state}>
      <strong class={css.name} title={name}>
        {name}
      </strong>
      <progress
        class={`${bar.line} ${css.bar}`}
        value={pages ? pages.done : done}
        max={pages ? Math.max(1, pages.total ?? 1) : total}
        aria-label={name}
      />
      <span class={css.facts}>
        <span>{t('run_progress', [exactCount(done), exactCount(total)])}</span>
        {leftMs !== null && <span>{t('status_left', [timeText(leftMs)])}</span>}
      </span>
      {(run.state !== 'running' || run.doing) && (
        <span class={css.reason} role="status">
          {ahead ? behindText(ahead) : stateText(run)}
        </span>
      )}
      <span class={css.words}>
        <RunButtons run={run} control={control} />
      </span>
    </div>
  );
}

/** What a long read is called, where it leads, and how far it is. */
function wordsOf({ id, of, kept, total, next }: Collected) {
  if (id === 'snapshot') {
    const facts = t('snap_read_parts', [Number(next?.['job'] ?? 0)]);
    return { name: t('snap_take'), href: '#/snapshots', facts };
  }
  if (id === 'census') {
    const facts = t('census_known', [exactCount(kept)]);
    return { name: t('census_title'), href: '#/followings', facts };
  }
  if (id === 'archive') {
    const facts = t('archive_kept', [exactCount(kept)]);
    return { name: t('archive_title'), href: '#/history', facts };
  }
  const all = total === null ? '?' : exactCount(total);
  const facts = t('survey_read', [exactCount(kept), all]);
  return { name: t('survey_start'), href: `#/user/${of}`, facts };
}

function ReadLine({ read, model }: { read: Collected; model: StatusModel }) {
  const { kept, total, wait, state } = read;
  const { name, href, facts } = wordsOf(read);
  return (
    <div class={css.card} data-status={state}>
      <a class={css.name} href={href}>
        {name}
      </a>
      {total !== null && (
        <progress
          class={`${bar.line} ${css.bar}`}
          value={Math.min(kept, total)}
          max={total}
          aria-label={name}
        />
      )}
      <span class={css.facts}>{facts}</span>
      {wait && <span class={css.reason}>{waitText(wait)}</span>}
      <span class={css.words}>
        {state === 'running' ? (
          <Button onClick={() => model.toRead(read, 'pause')}>{t('action_pause')}</Button>
        ) : (
          <Button onClick={() => model.toRead(read, 'resume')}>{t('action_continue')}</Button>
        )}
        <Button onClick={() => model.toRead(read, 'cancel')}>{t('action_cancel')}</Button>
      </span>
    </div>
  );
}
