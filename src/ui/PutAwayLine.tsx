import type { ComponentChildren } from 'preact';
import { t } from '@/src/i18n.ts';
import css from './SinceLines.module.css';

interface Props {
  readonly told: string;
  readonly text: string;
  readonly onDismiss: () => void;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** Something that is said until the person puts it away. */
export const PutAwayLine = ({ told, text, onDismiss, children }: Props) => (
  <div class={css.line} data-told={told}>
    <span class={css.said}>{text}</span>
    {children}
    <button type="button" class={css.word} onClick={onDismiss}>
      {t('action_dismiss')}
    </button>
  </div>
);
