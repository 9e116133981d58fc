import css from './Field.module.css';

interface Props {
  readonly value: string;
  /** What it looks through; stands in the empty box too. */
  readonly label: string;
  readonly onType: (words: string) => void;
}

/** A box that searches as somebody types. */
export function SearchBox({ value, label, onType }: Props) {
  return (
    <input
      class={css.search}
      type="search"
      value={value}
      placeholder={label}
      aria-label={label}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
