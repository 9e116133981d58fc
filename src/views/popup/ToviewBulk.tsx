import { exactCount, t } from '@/src/i18n.ts';
import type { ClearKind, ToviewModel } from '@/src/models/popup/toview-model.ts';
import css from './Rows.module.css';
import { SelectionBar } from './SelectionBar.tsx';

/** Ways of thinning the list out, each counted before it asks. */
export function Clearing({ model }: { model: ToviewModel }) {
  const { watched, invalid } = model.clearable.value;
  const busy = model.work.busy.value || model.work.run.value !== null;
  const button = (what: ClearKind, text: string, count: number) => (
    <button
      type="button"
      class={css.textButton}
      disabled={busy || count === 0}
      onClick={() => model.clear(what, text, (gone) => t('toview_clear_note', [exactCount(gone)]))}
    >
      {text}
    </button>
  );
  return (
    <div class={`${css.bar} ${css.under}`}>
      <label class={css.fits}>
        {t('toview_fits')}
        <input
          type="number"
          inputMode="numeric"
          min="1"
          max="999"
          class={css.minutes}
          onInput={(event) => {
            const minutes = event.currentTarget.valueAsNumber;
            if (minutes > 0) model.pickFitting(minutes);
            else model.picked.none();
          }}
        />
      </label>
      {button('watched', t('toview_remove_watched'), watched)}
      {button('invalid', t('toview_remove_invalid'), invalid)}
      {button('everything', t('toview_clear'), 1)}
    </div>
  );
}

interface SelectionProps {
  readonly model: ToviewModel;
  readonly onTarget: (target: 'move' | 'copy') => void;
}

/** What can be done with the videos that were chosen. */
export function Selection({ model, onTarget }: SelectionProps) {
  const { picked, work } = model;
  const disabled = work.busy.value;
  const button = (text: string, onClick: () => void) => (
    <button type="button" class={css.textButton} disabled={disabled} onClick={onClick}>
      {text}
    </button>
  );
  const minutes = Math.round(model.pickedSeconds.value / 60);
  return (
    <SelectionBar
      said={t('toview_selected', [exactCount(picked.count.value), exactCount(minutes)])}
      onAll={model.pickAll}
      onNone={picked.none}
    >
      {button(t('toview_remove'), model.removePicked)}
      {button(t('toview_move'), () => onTarget('move'))}
      {button(t('toview_copy'), () => onTarget('copy'))}
    </SelectionBar>
  );
}
