import type { ButtonHTMLAttributes } from 'preact';
import css from './Button.module.css';

interface Props extends Omit<ButtonHTMLAttributes, 'class' | 'type'> {
  /** The one thing a form is there for. */
  readonly primary?: boolean;
}

/** A button with words, as the dashboard has them. */
export function Button({ primary = false, ...rest }: Props) {
  return <button {...rest} type="button" class={primary ? css.primary : css.plain} />;
}
