import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import css from './KeySheet.module.css';

/** What the keys do: in lists, on the board, everywhere. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const space = t('keys_space');
  const lines: readonly (readonly [keys: readonly string[], does: string])[] = [
    [['/'], t('keys_search')],
    [['↑', '↓', 'Page Up', 'Page Down', 'Home', 'End'], t('keys_move')],
    [[space], t('keys_pick')],
    [[`Shift + ${space}`], t('keys_range')],
    [['Ctrl + A'], t('select_all')],
    [['Enter'], t('keys_open')],
    [['Delete'], t('keys_remove')],
    [['Esc'], t('keys_leave')],
    [['?'], t('keys_this')],
  ];
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <dl class={css.keys}>
        {lines.map(([keys, does]) => (
          <div key={does} class={css.line}>
            <dt class={css.pressed}>
              {keys.map((key) => (
                <kbd key={key} class={css.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd class={css.does}>{does}</dd>
          </div>
        ))}
        <div class={css.line}>
          <dt>{t('panel_groups')}</dt>
          <dd class={css.does}>{t('board_keys')}</dd>
        </div>
      </dl>
      <Button onClick={onClose}>{t('action_dismiss')}</Button>
    </Dialog>
  );
}
