import { useEffect, useRef } from 'preact/hooks';
import css from './Field.module.css';

interface Props {
  readonly value: string;
  /** What it looks through; stands in the empty box too. */
  readonly label: string;
  /** Takes the focus when it appears and nothing else has it: whoever opens a list searches it. */
  readonly focused?: boolean;
  readonly onType: (words: string) => void;
}

/** A box that searches as somebody types. */
export function SearchBox({ value, label, focused = false, onType }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!focused || document.activeElement !== document.body) return;
    input.current?.focus({ preventScroll: true });
    // Words left from the last time are replaced by the first key.
    input.current?.select();
  }, [focused]);
  return (
    <input
      class={css.search}
      type="search"
      ref={input}
      value={value}
      placeholder={label}
      aria-label={label}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
