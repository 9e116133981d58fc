import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import css from './IconButton.module.css';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly spinning?: boolean;
  /** Nothing brings back what it does. */
  readonly danger?: boolean;
  /** It opens a menu. */
  readonly menu?: boolean;
  /** Id of the element that says what the button acts on. */
  readonly describedBy?: string;
  /** Takes the focus when it appears, in place of the control that led here. */
  readonly focused?: boolean;
  readonly onClick: (button: HTMLElement) => void;
}

export function IconButton({
  icon,
  label,
  disabled = false,
  spinning = false,
  danger = false,
  menu = false,
  describedBy,
  focused = false,
  onClick,
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <button
      type="button"
      class={`${css.button} ${spinning ? css.spinning : ''} ${danger ? css.danger : ''}`}
      ref={button}
      aria-label={label}
      aria-describedby={describedBy}
      title={label}
      {...(menu && { 'aria-haspopup': 'menu' as const })}
      disabled={disabled}
      onClick={({ currentTarget }) => onClick(currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}
