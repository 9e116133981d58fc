import { t } from '@/src/i18n.ts';
import listCss from '@/src/ui/ListView.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import css from './ToviewClearing.module.css';
import type { ClearKind, ToviewModel } from './toview-model.ts';

const Fitting = lazily(async () => (await import('./ToviewSelection.tsx')).ToviewFitting);

/** What fits into the time there is, or else ways of thinning the list out. */
export function ToviewClearing({ model }: { model: ToviewModel }) {
  const { minutes } = model;
  return (
    <div class={`${listCss.bar} ${listCss.under}`}>
      <label class={listCss.fits}>
        {t('toview_fits_before')}
        <input
          type="number"
          inputMode="numeric"
          min="1"
          max="999"
          class={css.minutes}
          aria-label={t('toview_fits')}
          value={minutes.value ?? ''}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            minutes.value = typed >= 1 ? Math.min(999, Math.floor(typed)) : null;
          }}
        />
        {t('toview_fits_after')}
      </label>
      {minutes.value !== null ? <Fitting model={model} /> : <Clears model={model} />}
    </div>
  );
}

function Clears({ model }: { model: ToviewModel }) {
  const { watched, invalid } = model.clearable.value;
  const busy = model.orders.busy.value || model.orders.run.value !== null;
  const button = (what: ClearKind, text: string, count: number) => (
    <button
      type="button"
      class={buttonCss.textButton}
      disabled={busy || count === 0}
      onClick={() => model.clear(what, text)}
    >
      {text}
    </button>
  );
  return (
    <>
      {button('watched', t('toview_remove_watched'), watched)}
      {button('invalid', t('toview_remove_invalid'), invalid)}
      {button('everything', t('toview_clear'), model.list.value.value?.length ?? 0)}
    </>
  );
}
