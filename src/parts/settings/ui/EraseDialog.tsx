import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { errorText } from '@/src/ui/error-text.ts';
import pageCss from '@/src/ui/Page.module.css';
import section from '@/src/ui/SettingsSection.module.css';
import css from './Appearance.module.css';
import { eraseInPage } from './erase-in-page.ts';

export type Whose = 'account' | 'all';

interface Props {
  readonly ask: Background;
  readonly whose: Whose;
  /** Who is signed in; null: nobody. */
  readonly account: number | null;
  readonly onClose: () => void;
}

/** The last look before everything goes: what that is, and a word to type. */
export function EraseDialog({ ask, whose, account, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<'busy' | BiliErrorFields | null>(null);
  // Asked once more: what is under way is stopped first.
  const stop = refused === 'busy';
  const word = t('data_erase_word');

  async function erase() {
    setBusy(true);
    try {
      if ((await ask('storage.erase', { what: whose, stop })) === 'erased') {
        eraseInPage(whose === 'all' ? null : account);
        // Nothing that was read before may be left in sight.
        location.reload();
        return;
      }
      setRefused('busy');
    } catch (caught) {
      setRefused(fieldsOf(caught));
    }
    setBusy(false);
  }

  return (
    <Dialog title={t(whose === 'all' ? 'data_erase_all' : 'data_erase_account')} onClose={onClose}>
      <p class={css.asked}>
        {t(whose === 'all' ? 'data_erase_all_note' : 'data_erase_account_note')}
      </p>
      <label class={css.typed}>
        {t('order_type_word', [word])}
        <input
          class={pageCss.entry}
          value={typed}
          autoComplete="off"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      {refused && (
        <p class={css.problem} role="alert">
          {refused === 'busy' ? t('data_erase_busy') : errorText(refused)}
        </p>
      )}
      <p class={section.verbs}>
        <Button primary disabled={isBusy || typed.trim() !== word} onClick={() => void erase()}>
          {t(stop ? 'data_erase_stop' : 'data_erase_do')}
        </Button>
        <Button onClick={onClose}>{t('action_cancel')}</Button>
      </p>
    </Dialog>
  );
}
