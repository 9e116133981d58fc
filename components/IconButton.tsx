import { Icon, type IconName } from './Icon.tsx';
import css from './IconButton.module.css';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly spinning?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ icon, label, disabled = false, spinning = false, onClick }: Props) {
  return (
    <button
      type="button"
      class={`${css.button} ${spinning ? css.spinning : ''}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
