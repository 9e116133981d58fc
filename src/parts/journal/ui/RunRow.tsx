import { Button } from '@/components/Button.tsx';
import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { type UndoState, undoStateOf } from '@/src/engine/shared/undo-state.ts';
import { hasWayBack } from '@/src/engine/shared/way-back.ts';
import { type MessageKey, t } from '@/src/i18n.ts';
import { RunStatus } from '@/src/ui/RunStatus.tsx';
import { whenText } from '@/src/ui/time-text.ts';
import { aboutText, linkOf, runEndText, runWhatText } from '@/src/ui/told-words.ts';
import css from './Journal.module.css';
import type { JournalModel } from './journal-model.ts';

export function RunRow({ run, open, model }: { run: Run; open: boolean; model: JournalModel }) {
  const title = runWhatText(run);
  const about = aboutText(run);
  const href = run.counts.total === 1 ? linkOf(run.kind, run.subject) : null;
  const isOver = hasEnded(run);
  return (
    <article class={css.run} data-run-state={run.state}>
      <div class={css.line}>
        <button
          type="button"
          class={css.unfold}
          aria-expanded={open}
          aria-label={about ? `${title} ${about}` : title}
          onClick={() => model.unfold(run.id)}
        >
          <span class={open ? css.open : css.closed} aria-hidden="true" />
          <span class={css.what}>{title}</span>
          {href === null && about !== '' && <span class={css.count}>{about}</span>}
        </button>
        {href !== null && <Named href={href} name={about} class={css.about} />}
        <time class={css.when} dateTime={new Date(run.createdAtMs).toISOString()}>
          {whenText(run.createdAtMs)}
        </time>
        {isOver && <WayBack run={run} model={model} />}
      </div>
      {isOver ? (
        <p class={css.results}>{runEndText(run)}</p>
      ) : (
        <RunStatus run={run} control={model.control} />
      )}
    </article>
  );
}

const TAKEN_BACK: Readonly<Record<Exclude<UndoState, 'none'>, MessageKey>> = {
  'under-way': 'journal_undoing',
  part: 'journal_undone_part',
  whole: 'journal_undone',
};

/** How far a run was taken back, and the way to take back what is left. */
function WayBack({ run, model }: { run: Run; model: JournalModel }) {
  // Undos are newer than what they take back, so they have been read before it.
  const state = undoStateOf(run, model.runs.value);
  const isLeft = state === 'none' || state === 'part';
  return (
    <>
      {state !== 'none' && <span class={css.undone}>{t(TAKEN_BACK[state])}</span>}
      {isLeft && hasWayBack(run) && (
        <Button onClick={() => model.propose('undo', run.id)}>{t('action_undo')}</Button>
      )}
    </>
  );
}

/** A person or a video, with the way there. */
export function Named(props: {
  readonly href: string;
  readonly name: string;
  readonly class: string | undefined;
}) {
  const { href, name } = props;
  return (
    <a
      class={`${props.class} ${css.link}`}
      href={href}
      title={name}
      target="_blank"
      rel="noopener noreferrer"
    >
      {name}
    </a>
  );
}
