import { closingQuote } from '../../../shared/csv.ts';
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

/**
 * How many cells a record has; null: something stands behind a quote that closes a cell, as where a
 * quote that nobody closed meets the first one of another line.
 */
function widthOf(record: string, delimiter: string): number | null {
  let begin = 0;
  for (let width = 1; ; width += 1) {
    let end = record.indexOf(delimiter, begin);
    if (record[begin] === '"') {
      const behind = closingQuote(record, begin + 1) + 1;
      if (behind < record.length && record[behind] !== delimiter) return null;
      end = behind < record.length ? behind : -1;
    }
    if (end < 0) return width;
    begin = end + 1;
  }
}

/** No cell has more lines: a quote that is open for so long was never one. */
const MOST_LINES = 500;

interface TableRecord {
  /** The line that it begins in. */
  readonly at: number;
  /** null: a quote in it has no end, or none that makes a row of it. */
  readonly text: string | null;
}

/**
 * Records of a table from its lines: a quoted cell may go on in the next, as long as what comes of it
 * is as wide as its neighbours. Else a quote was never closed: that line alone is lost, and those
 * behind it are read for themselves.
 */
export async function* recordsOf(
  lines: AsyncIterable<FileLine>,
  delimiter: string,
): AsyncGenerator<TableRecord> {
  /** Lines of a record that has not ended. */
  let held: FileLine[] = [];
  let length = 0;
  /** The first record of one line, and the last: the head may be narrower. */
  let first: string | null = null;
  let last: string | null = null;

  function fits(text: string): boolean {
    const width = widthOf(text, delimiter);
    const known = [first, last].flatMap((one) => (one === null ? [] : [widthOf(one, delimiter)]));
    return width !== null && (known.length === 0 || known.includes(width));
  }

  /** The first line held is none; gives those behind it. */
  function giveUp(): { readonly lost: TableRecord; readonly after: readonly FileLine[] } {
    const [begin, ...after] = held as [FileLine, ...FileLine[]];
    held = [];
    length = 0;
    return { lost: { at: begin.at, text: null }, after };
  }

  function* take(line: FileLine): Generator<TableRecord> {
    const todo = [line];
    for (let next = todo.pop(); next; next = todo.pop()) {
      const isOpen = endsOpen(next.text, delimiter, held.length > 0);
      held.push(next);
      length += next.text.length + 1;
      if (isOpen && held.length < MOST_LINES && length <= LINE_MAX) continue;
      const [{ at }, ...others] = held as [FileLine, ...FileLine[]];
      const text = held.map((one) => one.text).join('\n');
      if (!isOpen && (others.length === 0 || fits(text))) {
        yield { at, text };
        held = [];
        length = 0;
        if (others.length > 0) continue;
        first ??= text;
        last = text;
      } else {
        const { lost, after } = giveUp();
        yield lost;
        todo.push(...after.toReversed());
      }
    }
  }

  for await (const line of lines) yield* take(line);
  while (held.length > 0) {
    const { lost, after } = giveUp();
    yield lost;
    for (const line of after) yield* take(line);
  }
}
