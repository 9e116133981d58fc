/** Tables of RFC 4180, safe to open in a spreadsheet and the same again when they are read. */

const BOM = '\uFEFF';

/**
 * What some spreadsheet takes for a formula: a sign in either width, behind blanks too, and what
 * already begins with the apostrophes of the guard, so that the guard can be taken off again.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠\u2212]|[\t\r\n])/;

const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

const unguarded = (text: string) =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

function writeCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const safe = guarded(value ?? '');
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with a mark in front, by which spreadsheets know it. */
export function writeCsv(lines: readonly (readonly (string | number | null)[])[]): string {
  return BOM + lines.map((line) => `${line.map(writeCell).join(',')}\r\n`).join('');
}

export interface Csv {
  readonly lines: readonly (readonly string[])[];
  /** The text ends inside a quoted cell: something is missing. */
  readonly isCut: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What spreadsheets of this country or that put between cells: whatever the head has most of. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Where a quoted cell ends: at a quote that is not doubled. -1: nowhere in this text. */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Lines that hold nothing at all are left out. Files may be damaged and large, so it never goes back.
 * @param between What stands between cells, where more is known of it than this piece tells.
 */
export function readCsv(given: string, between?: string): Csv {
  const text = given.startsWith(BOM) ? given.slice(1) : given;
  const delimiter = between ?? delimiterOf(text);
  const ends = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;

  /** Takes a cell that begins here and gives where it ends. */
  function takeCell(): number {
    const isQuoted = text[at] === '"';
    const closing = isQuoted ? closingQuote(text, at + 1) : at;
    ends.lastIndex = isQuoted ? closing + 1 : at;
    const end = closing < 0 ? -1 : (ends.exec(text)?.index ?? text.length);
    if (end < 0) return -1;
    // What stands behind the closing quote belongs to the cell, as spreadsheets read it.
    const cell = isQuoted
      ? text.slice(at + 1, closing).replaceAll('""', '"') + text.slice(closing + 1, end)
      : text.slice(at, end);
    line.push(unguarded(cell));
    return end;
  }

  function endLine(): void {
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  }

  while (at <= text.length) {
    const end = takeCell();
    if (end < 0) return { lines, isCut: true };
    if (text[end] !== delimiter) endLine();
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return { lines, isCut: false };
}
