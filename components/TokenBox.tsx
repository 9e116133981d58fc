import { useEffect, useRef, useState } from 'preact/hooks';
import field from './Field.module.css';
import css from './TokenBox.module.css';

/** Something that narrows a list, to be taken away by itself. */
export interface Token {
  readonly key: string;
  readonly text: string;
  /** What taking it away is called. */
  readonly label: string;
  readonly onDrop: () => void;
}

interface Props {
  readonly tokens: readonly Token[];
  readonly typed: string;
  /** What it looks through; stands in the empty box too. */
  readonly label: string;
  readonly onType: (typed: string) => void;
}

/** A search whose words are pieces, each with a way out; the key that deletes takes the last. */
export function TokenBox({ tokens, typed, label, onType }: Props) {
  const input = useRef<HTMLInputElement>(null);
  /** Letters on their way to a character: spaces in them are no ends of words. */
  const [composed, setComposed] = useState<string | null>(null);
  useEffect(() => {
    if (document.activeElement === document.body) input.current?.focus({ preventScroll: true });
  }, []);
  const take = (text: string) => {
    setComposed(null);
    onType(text);
  };
  return (
    <div class={`${field.search} ${css.box}`}>
      {tokens.map(({ key, text, label: said, onDrop }) => (
        <button
          key={key}
          type="button"
          class={css.token}
          aria-label={said}
          title={said}
          onClick={() => {
            onDrop();
            input.current?.focus();
          }}
        >
          <bdi>{text}</bdi>
        </button>
      ))}
      <input
        class={css.input}
        type="search"
        ref={input}
        value={composed ?? typed}
        placeholder={tokens.length === 0 ? label : ''}
        aria-label={label}
        onInput={({ currentTarget: { value }, isComposing }) => {
          if (isComposing) setComposed(value);
          else take(value);
        }}
        onCompositionEnd={({ currentTarget: { value } }) => take(value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && typed !== '') onType(`${typed} `);
          else if (event.key === 'Backspace' && typed === '' && !event.repeat) {
            tokens.at(-1)?.onDrop();
          }
        }}
      />
    </div>
  );
}
