import { useId } from 'preact/hooks';
import css from './Appearance.module.css';

interface Props<T extends string | number> {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  /** null: it is not known yet. */
  readonly chosen: T | null;
  readonly onChoose: (id: T) => void;
}

/** One of a few, all in sight. */
export function OneOfFew<T extends string | number>(props: Props<T>) {
  const { label, hint, options, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset class={css.choice} aria-describedby={`${name}-hint`}>
      <legend class={css.label}>{label}</legend>
      <div class={css.options}>
        {options.map(({ id, name: text }) => (
          <label key={id} class={css.option}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <p class={css.hint} id={`${name}-hint`}>
        {hint}
      </p>
    </fieldset>
  );
}
