import { readCsv } from './csv.ts';
import { LIST_FORMAT, LIST_VERSION } from './export-list.ts';
import { columnsOf, splitNames } from './list-columns.ts';
import { plainText } from './plain-text.ts';

/** Somebody whom a list names. */
export interface ListedPerson {
  /** null: only the name is given. */
  readonly mid: number | null;
  readonly name: string;
  /** Names of groups, as the list has them. */
  readonly groups: readonly string[];
  readonly special: boolean;
}

export interface ImportedList {
  readonly from: 'text' | 'csv' | 'json';
  /** Whose followings they were, where the list says. */
  readonly account: number | null;
  /** Each once. */
  readonly people: readonly ListedPerson[];
  /** Beginnings of what names nobody, the first few. */
  readonly unread: readonly string[];
  readonly unreadCount: number;
}

/**
 * Why nothing was taken: `encoding`: no text, or in an unknown encoding. `damaged`: cut off or
 * broken. `not-ours`: JSON of something else. `newer`: of a later version of this extension.
 */
export type ImportProblem =
  | 'empty'
  | 'too-large'
  | 'too-many'
  | 'encoding'
  | 'damaged'
  | 'not-ours'
  | 'newer';

/** In characters; a file is looked at before it is read. */
export const IMPORT_MAX = 16_000_000;
export const MOST_PEOPLE = 20_000;
const UNREAD_SHOWN = 20;
const NAME_MAX = 60;
const GROUPS_MAX = 50;
/** A link with everything that hangs on it; whatever is longer is none. */
const PIECE_MAX = 500;

/** The text of a file: UTF-8, UTF-16 with its mark, or what spreadsheets write in China. */
export function decodeList(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** An account id: up to 16 digits, within what a number holds exactly. */
function midOf(text: string): number | null {
  const mid = /^\d{1,16}$/.test(text) ? Number(text) : 0;
  return mid > 0 && Number.isSafeInteger(mid) ? mid : null;
}

const SPACE =
  /^(?:https?:\/\/)?(?:space\.bilibili\.com|(?:www|m)\.bilibili\.com\/space)\/(\d{1,16})(?![\d])/i;

const linkedMid = (text: string) => midOf(SPACE.exec(text.trim())?.[1] ?? '');

function collector() {
  const people = new Map<string, ListedPerson>();
  const unread: string[] = [];
  let unreadCount = 0;
  return {
    add({ mid, name, groups, special }: ListedPerson): void {
      if (people.size > MOST_PEOPLE) return;
      const key = mid === null ? `name ${name}` : `mid ${mid}`;
      const known = people.get(key);
      people.set(key, {
        mid,
        name: known?.name || name,
        groups: [...new Set([...(known?.groups ?? []), ...groups])].slice(0, GROUPS_MAX),
        special: special || (known?.special ?? false),
      });
    },
    pass(text: string): void {
      unreadCount += 1;
      if (unread.length < UNREAD_SHOWN) unread.push(plainText(text, NAME_MAX));
    },
    done(from: ImportedList['from'], account: number | null): ImportedList | ImportProblem {
      if (people.size === 0 && unreadCount === 0) return 'empty';
      if (people.size > MOST_PEOPLE) return 'too-many';
      return { from, account, people: [...people.values()], unread, unreadCount };
    },
  };
}

const bare = (mid: number | null, name = ''): ListedPerson => ({
  mid,
  name,
  groups: [],
  special: false,
});

/** A UID, with or without its word, a link, or a name; `@` in front makes digits a name. */
function pieceOf(text: string): ListedPerson | null {
  if (text.length > PIECE_MAX) return null;
  // Digits are written in either width; a name is looked up as it stands.
  const narrow = text.normalize('NFKC');
  const linked = linkedMid(narrow);
  if (linked !== null) return bare(linked);
  const digits = /^(?:uid|mid)?\s*[:=]?\s*(\d+)$/i.exec(narrow)?.[1];
  if (digits !== undefined) {
    const mid = midOf(digits);
    return mid === null ? null : bare(mid);
  }
  const name = plainText(text.replace(/^[@＠]/, ''), NAME_MAX + 1);
  const isName = name !== '' && name.length <= NAME_MAX && !/[\p{Cc}<>/\\]/u.test(name);
  return isName ? bare(null, name) : null;
}

/** Names hold no blanks or commas; a line with blanks is taken apart only where each part is a UID. */
function parseText(text: string): ImportedList | ImportProblem {
  // A picture, a packed workbook, or an encoding that nobody knows.
  if (/[\0\uFFFD]/.test(text)) return 'encoding';
  const found = collector();
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
  if (isCut) return 'damaged';
  const found = collector();
  for (const line of lines.slice(1)) {
    const cell = (column: Parameters<typeof columns.get>[0]) =>
      (line[columns.get(column) ?? -1] ?? '').trim();
    // The link first: a spreadsheet may have rounded the number.
    const mid = linkedMid(cell('link')) ?? midOf(cell('uid'));
    const name = plainText(cell('name'), NAME_MAX);
    const groups = splitNames(cell('groups'));
    const special = /^(?:1|true|是|yes)$/i.test(cell('special'));
    if (mid === null && name === '') found.pass(line.join(','));
    else found.add({ mid, name, groups, special });
  }
  return found.done('csv', null);
}

/** Fields of something that may be anything. */
type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function parseJson(text: string): ImportedList | ImportProblem {
  let document: Fields;
  try {
    document = fieldsOf(JSON.parse(text));
  } catch {
    return 'damaged';
  }
  const { format, version, account, people } = document;
  if (format !== LIST_FORMAT) return 'not-ours';
  if (typeof version !== 'number') return 'damaged';
  if (version > LIST_VERSION) return 'newer';
  if (!Array.isArray(people)) return 'damaged';
  const found = collector();
  for (const one of people) {
    const { mid: given, name, groups, special } = fieldsOf(one);
    const mid = typeof given === 'number' ? midOf(String(given)) : null;
    if (mid === null) found.pass(JSON.stringify(one) ?? '');
    else {
      const known = typeof name === 'string' ? plainText(name, NAME_MAX) : '';
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
