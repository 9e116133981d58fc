import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import css from './IconButton.module.css';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly spinning?: boolean;
  /** Id of the element that says what the button acts on. */
  readonly describedBy?: string;
  /** Takes the focus when it appears, in place of the control that led here. */
  readonly focused?: boolean;
  readonly onClick: () => void;
}

export function IconButton({
  icon,
  label,
  disabled = false,
  spinning = false,
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
      class={`${css.button} ${spinning ? css.spinning : ''}`}
      ref={button}
      aria-label={label}
      aria-describedby={describedBy}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
