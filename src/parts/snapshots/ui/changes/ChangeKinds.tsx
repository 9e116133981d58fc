import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { CHANGE_KINDS } from '@/src/parts/snapshots/shared/change.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import ordersCss from '@/src/ui/OrdersView.module.css';
import css from '../Comparison.module.css';
import { CHANGE_NAMES } from './change-words.ts';
import type { ChangesModel } from './changes-model.ts';

/** Which kinds are shown. */
export function ChangeKinds({ model: { kind } }: { model: ChangesModel }) {
  return (
    <fieldset class={`${css.parts} ${css.kinds}`} aria-label={t('change_which')}>
      {[null, ...CHANGE_KINDS].map((one) => (
        <button
          key={one ?? ''}
          type="button"
          class={css.chip}
          aria-pressed={kind.value === one}
          onClick={() => {
            kind.value = one;
          }}
        >
          {t(one ? CHANGE_NAMES[one] : 'snap_all')}
        </button>
      ))}
    </fieldset>
  );
}

/** Which kinds are written down at all. */
export function ChangeWrites({ model }: { model: ChangesModel }) {
  const [isChoosing, setChoosing] = useState(false);
  const off = model.log.value.value?.off ?? [];
  return (
    <>
      <Button onClick={() => setChoosing(true)}>{t('change_write')}</Button>
      {isChoosing && (
        <Dialog title={t('change_write')} onClose={() => setChoosing(false)}>
          <p class={ordersCss.hint}>{t('change_write_hint')}</p>
          {CHANGE_KINDS.map((one) => (
            <label key={one} class={css.pace}>
              <input
                type="checkbox"
                checked={!off.includes(one)}
                onChange={({ currentTarget }) => void model.write(one, currentTarget.checked)}
              />
              {t(CHANGE_NAMES[one])}
            </label>
          ))}
          {model.error.value && (
            <p class={css.warning} role="alert">
              {errorText(model.error.value)}
            </p>
          )}
          <div class={css.verbs}>
            <Button onClick={() => setChoosing(false)}>{t('action_dismiss')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
