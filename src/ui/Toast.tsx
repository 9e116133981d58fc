import { useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { JOURNAL_PAGE } from '@/src/shared/links.ts';
import { runAhead } from './ahead.ts';
import { errorText } from './error-text.ts';
import { resultText } from './item-words.ts';
import type { ListOrders } from './list-orders.ts';
import own from './OrdersView.module.css';
import { canRetry, canUndo } from './outcome-ways.ts';
import { outcomeText } from './outcome-words.ts';
import type { Outcome } from './outcomes.ts';
import { behindText } from './run-name.ts';
import { sentence } from './sentences.ts';
import buttonCss from './TextButton.module.css';
import toastCss from './Toasts.module.css';
import { markTold } from './told.ts';
import { undoHint } from './undo-hint.ts';
import { useLeaving } from './use-leaving.ts';

export function Toast({ outcome, orders }: { outcome: Outcome; orders: ListOrders }) {
  const [unfolded, setUnfolded] = useState(false);
  const { error, state, left, id, said, run } = outcome;
  // A click goes between two requests of a long run, but not before.
  const ahead = !run && (state === 'doing' || state === 'undoing') ? runAhead.value : null;
  const text = ahead ? sentence(said) : outcomeText(outcome);
  const goesOn = state === 'doing' || state === 'undoing';
  const leave = () => {
    const isUndo = state.startsWith('undo');
    markTold([{ id, undoOf: null }, ...(isUndo ? [{ id, undoOf: id }] : [])]);
    orders.dismiss(outcome);
  };
  const { late, held } = useLeaving(state, goesOn, leave);
  return (
    <div class={toastCss.toast} data-outcome={state} {...held}>
      <span class={toastCss.said}>
        <span class={toastCss.happened} title={text}>
          {text}
        </span>
        {ahead && <span>{behindText(ahead)}</span>}
        {error && <span>{errorText(error)}</span>}
        {left.length > 0 && (
          <button
            type="button"
            class={own.more}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t('order_which')}
          </button>
        )}
        {unfolded && <Left outcome={outcome} />}
      </span>
      {canRetry(outcome) && (
        <button
          type="button"
          class={buttonCss.textButton}
          disabled={orders.busy.value || orders.run.value !== null}
          onClick={() => orders.retry(outcome)}
        >
          {t('order_retry')}
        </button>
      )}
      {late && (
        <a class={own.more} href={JOURNAL_PAGE} target="_blank" rel="noreferrer">
          {t('journal_title')}
        </a>
      )}
      {canUndo(outcome) && !late && (
        <button
          type="button"
          class={buttonCss.textButton}
          title={undoHint(outcome.kind)}
          onClick={() => orders.undo(outcome)}
        >
          {t('action_undo')}
        </button>
      )}
      {!goesOn && (
        <button type="button" class={buttonCss.textButton} onClick={leave}>
          {t('action_dismiss')}
        </button>
      )}
    </div>
  );
}

/** More than these are read in the journal. */
const MOST_LEFT = 20;

/** Which ones were not done, and why. */
function Left({ outcome: { left } }: { outcome: Outcome }) {
  return (
    <ul class={own.left}>
      {left.slice(0, MOST_LEFT).map((entry) => (
        <li key={entry.id}>
          <bdi>{entry.title}</bdi> <span>{resultText(entry)}</span>
        </li>
      ))}
      {left.length > MOST_LEFT && (
        <li>
          <a href={JOURNAL_PAGE} target="_blank" rel="noreferrer">
            {t('journal_unfold')}
          </a>
        </li>
      )}
    </ul>
  );
}
