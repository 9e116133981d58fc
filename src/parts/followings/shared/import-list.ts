import { readCsv } from '../../../shared/csv.ts';
import { encodingOf } from '../../../shared/text-encoding.ts';
import { LIST_FORMAT, LIST_VERSION } from './export-list.ts';
import {
  collectPeople,
  type ImportedList,
  type ImportProblem,
  LISTED_NAME_MAX,
  linkedMid,
  midOf,
  pieceOf,
} from './import-pieces.ts';
import { type JsonFields, jsonFields } from './json-fields.ts';
import { columnsOf, splitNames } from './list-columns.ts';
import { plainText } from './plain-text.ts';

/** In characters; a file is looked at before it is read. */
export const IMPORT_MAX = 16_000_000;
/** The text of a file, in whatever it is written. */
export const decodeList = (bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder(encodingOf(bytes)).decode(bytes);

/** Names hold no blanks or commas; a line with blanks is taken apart only where each part is a UID. */
function parseText(text: string): ImportedList | ImportProblem {
  // A picture, a packed workbook, or an encoding that nobody knows.
  if (/[\0\uFFFD]/.test(text)) return 'encoding';
  const found = collectPeople();
  for (const line of text.split(/[\r\n,，、;；\t]+/)) {
    const whole = line.trim();
    if (whole === '') continue;
    const parts = whole.split(/\s+/).map(pieceOf);
    const isMany = parts.length > 1 && parts.every((part) => part !== null && part.mid !== null);
    for (const one of isMany ? parts : [pieceOf(whole)]) {
      if (one) found.add(one);
      else found.pass(whole);
    }
  }
  return found.done('text', null);
}

function parseCsv(text: string): ImportedList | ImportProblem | null {
  const { lines, isCut } = readCsv(text);
  const columns = columnsOf(lines[0] ?? []);
  if (!columns.has('uid') && !columns.has('link') && !columns.has('name')) return null;
  // A quote that nobody closed ends at the first one of another line, and takes its people with it.
  const [head, ...rows] = lines;
  const isTorn = (line: readonly string[]) =>
    line.length !== head?.length && line.some((cell) => /[\r\n]/.test(cell));
  if (isCut || rows.some(isTorn)) return 'damaged';
  const found = collectPeople();
  for (const line of rows) {
    const cell = (column: Parameters<typeof columns.get>[0]) =>
      (line[columns.get(column) ?? -1] ?? '').trim();
    // The link first: a spreadsheet may have rounded the number.
    const mid = linkedMid(cell('link')) ?? midOf(cell('uid'));
    const name = plainText(cell('name'), LISTED_NAME_MAX);
    const groups = splitNames(cell('groups'));
    const special = /^(?:1|true|是|yes)$/i.test(cell('special'));
    if (mid === null && name === '') found.pass(line.join(','));
    else found.add({ mid, name, groups, special });
  }
  return found.done('csv', null);
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function parseJson(text: string): ImportedList | ImportProblem {
  let document: JsonFields;
  try {
    document = jsonFields(JSON.parse(text));
  } catch {
    return 'damaged';
  }
  const { format, version, account, people } = document;
  if (format !== LIST_FORMAT) return 'not-ours';
  if (typeof version !== 'number') return 'damaged';
  if (version > LIST_VERSION) return 'newer';
  if (!Array.isArray(people)) return 'damaged';
  const found = collectPeople();
  for (const one of people) {
    const { mid: given, name, groups, special } = jsonFields(one);
    const mid = typeof given === 'number' ? midOf(String(given)) : null;
    if (mid === null) found.pass(JSON.stringify(one) ?? '');
    else {
      const known = typeof name === 'string' ? plainText(name, LISTED_NAME_MAX) : '';
      found.add({ mid, name: known, groups: textsOf(groups), special: special === true });
    }
  }
  return found.done('json', typeof account === 'number' ? midOf(String(account)) : null);
}

/** A list that was pasted or dropped: UIDs, links and names, or a CSV or JSON as it is exported. */
export function parseImport(given: string): ImportedList | ImportProblem {
  if (given.length > IMPORT_MAX) return 'too-large';
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text === '') return 'empty';
  if (/^[{[]/.test(text)) return parseJson(text);
  return parseCsv(text) ?? parseText(text);
}
