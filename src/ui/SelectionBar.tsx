import type { ComponentChildren } from 'preact';
import { t } from '@/src/i18n.ts';
import css from './SelectionBar.module.css';
import buttonCss from './TextButton.module.css';

interface Props {
  /** How much is chosen; read out when it changes. */
  readonly said: string;
  readonly onAll: () => void;
  readonly onNone: () => void;
  /** What can be done with it. */
  readonly children: ComponentChildren;
}

/** Under a list in which something is chosen. */
export function SelectionBar({ said, onAll, onNone, children }: Props) {
  return (
    <div class={`${css.bar} ${css.selection}`}>
      <div class={css.chosen}>
        <span role="status">{said}</span>
        <button type="button" class={buttonCss.textButton} onClick={onAll}>
          {t('select_all')}
        </button>
        <button type="button" class={buttonCss.textButton} onClick={onNone}>
          {t('select_none')}
        </button>
      </div>
      <div class={css.choices}>{children}</div>
    </div>
  );
}
