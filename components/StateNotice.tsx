import type { ComponentChildren } from 'preact';
import css from './StateNotice.module.css';

interface Props {
  readonly text: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** What stands in place of a list: why there is none, and what can be done. */
export function StateNotice({ text, children }: Props) {
  return (
    <div class={css.notice} role="status">
      <svg class={css.picture} width="72" height="56" viewBox="0 0 72 56" aria-hidden="true">
        <rect x="14" y="4" width="30" height="42" rx="5" transform="rotate(-10 29 25)" />
        <rect x="22" y="4" width="30" height="42" rx="5" />
        <rect x="30" y="6" width="30" height="42" rx="5" transform="rotate(10 45 27)" />
      </svg>
      <p class={css.text}>{text}</p>
      {children}
    </div>
  );
}
