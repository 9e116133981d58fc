import { useId } from 'preact/hooks';
import css from './Appearance.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly disabled: boolean;
  /** Why what was chosen could not be kept. */
  readonly problem?: string | null;
  readonly onTurn: (on: boolean) => void;
}

/** Something that is on or off, with what that means under it. */
export function SwitchLine({ label, hint, on, disabled, problem, onTurn }: Props) {
  const id = useId();
  return (
    <div class={css.turn}>
      <label class={css.line}>
        <input
          type="checkbox"
          checked={on}
          disabled={disabled}
          aria-describedby={id}
          onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
        />
        {label}
      </label>
      <p class={css.hint} id={id}>
        {hint}
      </p>
      {problem && (
        <p class={css.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
