import { t } from '@/src/i18n.ts';
import { JOURNAL_PAGE } from '@/src/shared/links.ts';
import { AccessLine } from './AccessLine.tsx';
import { errorText } from './error-text.ts';
import { OddLine } from './OddLine.tsx';
import css from './SinceLines.module.css';
import { canTakeBack, type Line, type Since } from './since.ts';
import { TurnLine } from './TurnLine.tsx';
import { linkOf, runSentence } from './told-words.ts';
import { undoHint } from './undo-hint.ts';
import { useLeaving } from './use-leaving.ts';

/** What ended since the person was last here: once, with the way back, then the way to the journal. */
export function SinceLines({ since }: { since: Since }) {
  const more = since.more.value;
  return (
    <div class={css.lines} role="status">
      {since.lines.value.map((line) => (
        <Told key={line.run.undoOf ?? line.run.id} line={line} since={since} />
      ))}
      {more > 0 && (
        <a class={css.word} href={JOURNAL_PAGE} target="_blank" rel="noreferrer">
          {t('told_more', [more])}
        </a>
      )}
      <TurnLine />
      <OddLine />
      <AccessLine />
    </div>
  );
}

function Told({ line, since }: { line: Line; since: Since }) {
  const { run, undo, error } = line;
  const goesOn = undo === 'under-way';
  const { late, held } = useLeaving(`${run.id} ${undo}`, goesOn, () => since.dismiss(line));
  const { verified, total } = run.counts;
  return (
    <div class={css.line} data-told={verified === total ? 'done' : 'failed'} {...held}>
      <Sentence line={line} />
      {goesOn && <span class={css.state}>{t('order_undoing')}</span>}
      {error && <span class={css.state}>{errorText(error)}</span>}
      {canTakeBack(line) && !late && (
        <button
          type="button"
          class={css.word}
          title={undoHint(run.kind)}
          onClick={() => since.undo(line)}
        >
          {t('action_undo')}
        </button>
      )}
      {late && (
        <a class={css.word} href={JOURNAL_PAGE} target="_blank" rel="noreferrer">
          {t('journal_title')}
        </a>
      )}
      {!goesOn && (
        <button type="button" class={css.word} onClick={() => since.dismiss(line)}>
          {t('action_dismiss')}
        </button>
      )}
    </div>
  );
}

/** The name in it leads to the person or the video. */
function Sentence({ line: { run, undo } }: { line: Line }) {
  const text = undo === 'impossible' ? t('journal_cannot_undo') : runSentence(run);
  const href = linkOf(run.kind, run.subject);
  const at = run.title === '' ? -1 : text.indexOf(run.title);
  if (href === null || at < 0) {
    return (
      <span class={css.said} title={text}>
        {text}
      </span>
    );
  }
  return (
    <span class={css.said} title={text}>
      {text.slice(0, at)}
      <a class={css.name} href={href} target="_blank" rel="noopener noreferrer">
        {run.title}
      </a>
      {text.slice(at + run.title.length)}
    </span>
  );
}
