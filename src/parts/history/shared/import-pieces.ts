import { type FileLine, LINE_MAX } from './archive-file.ts';

/** Objects of a list in JSON, from a text that comes in pieces; `text` null: longer than any, or cut off. */
export async function* objectsOf(
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ readonly at: number; readonly text: string | null }> {
  let [held, depth, at] = ['', 0, 0];
  let [isInText, isEscaped] = [false, false];
  for await (const piece of pieces) {
    let begin = depth > 0 ? 0 : -1;
    for (let n = 0; n < piece.length; n += 1) {
      const letter = piece[n];
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (letter === '\\') isEscaped = true;
        else if (letter === '"') isInText = false;
      } else if (letter === '"') isInText = depth > 0;
      else if (letter === '{') {
        depth += 1;
        if (depth === 1) begin = n;
      } else if (letter === '}' && depth > 0) {
        depth -= 1;
        if (depth > 0) continue;
        at += 1;
        const text = held + piece.slice(Math.max(0, begin), n + 1);
        yield { at, text: text.length > LINE_MAX ? null : text };
        held = '';
        begin = -1;
      }
    }
    // Without an end in sight it is no row: it must not fill the memory.
    if (begin >= 0) held = (held + piece.slice(begin)).slice(0, LINE_MAX + 1);
  }
  if (depth > 0) yield { at: at + 1, text: null };
}

/** Where a quoted cell ends in a line: at a quote that is not doubled. -1: it goes on in the next. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Whether a line ends inside a quoted cell. A quote opens one only where a cell begins, as whoever
 * reads the record has it: `12" 唱片` is no beginning.
 * @param isOpen The line before ended inside one.
 */
function endsOpen(line: string, delimiter: string, isOpen: boolean): boolean {
  let begin = 0;
  let isQuoted = isOpen || line.startsWith('"');
  let at = isOpen ? 0 : 1;
  for (;;) {
    const closing = isQuoted ? closingQuote(line, at) : begin;
    if (closing < 0) return true;
    const end = line.indexOf(delimiter, isQuoted ? closing + 1 : begin);
    if (end < 0) return false;
    begin = end + 1;
    isQuoted = line[begin] === '"';
    at = begin + 1;
  }
}

/** Records of a table from its lines: a quoted cell may go on in the next. `text` null: it has no end. */
export async function* recordsOf(
  lines: AsyncIterable<FileLine>,
  delimiter: string,
): AsyncGenerator<{ readonly at: number; readonly text: string | null }> {
  let open: FileLine | null = null;
  for await (const { at, text } of lines) {
    const isOpen = endsOpen(text, delimiter, open !== null);
    const record: FileLine = open ? { at: open.at, text: `${open.text}\n${text}` } : { at, text };
    open = null;
    if (!isOpen) yield record;
    else if (record.text.length > LINE_MAX) yield { at: record.at, text: null };
    else open = record;
  }
  if (open) yield { at: open.at, text: null };
}
