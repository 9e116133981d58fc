import css from './ArchiveList.module.css';

interface Props {
  readonly text: string;
  /** Lower case; what of them stands in the text is marked. */
  readonly words: readonly string[];
}

/** A text with what was looked for marked in it. */
export function Marked({ text, words }: Props) {
  const parts = partsOf(text, words);
  return (
    <>
      {parts.map(([part, isMarked], at) =>
        isMarked ? (
          <mark key={at} class={css.mark}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  );
}

function partsOf(text: string, words: readonly string[]): readonly (readonly [string, boolean])[] {
  const lower = text.toLowerCase();
  // Letters whose small form is longer would move everything after them.
  if (words.length === 0 || lower.length !== text.length) return [[text, false]];
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words.filter(Boolean)) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      marked.fill(true, at, at + word.length);
    }
  }
  const parts: [string, boolean][] = [];
  // A letter may be two places long: an emoji is.
  let at = 0;
  for (const letter of text) {
    const last = parts.at(-1);
    const isMarked = marked[at] ?? false;
    if (last && last[1] === isMarked) last[0] += letter;
    else parts.push([letter, isMarked]);
    at += letter.length;
  }
  return parts;
}
