import { MOST_GROUPS } from '../../groups/shared/group.ts';
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

export const MOST_PEOPLE = 20_000;
const UNREAD_SHOWN = 20;
/** Of a name, in characters; longer ones are none. */
export const LISTED_NAME_MAX = 60;
/** A link with everything that hangs on it; whatever is longer is none. */
const PIECE_MAX = 500;

/** An account id: up to 16 digits, within what a number holds exactly. */
export function midOf(text: string): number | null {
  const mid = /^\d{1,16}$/.test(text) ? Number(text) : 0;
  return mid > 0 && Number.isSafeInteger(mid) ? mid : null;
}

const SPACE =
  /^(?:https?:\/\/)?(?:space\.bilibili\.com|(?:www|m)\.bilibili\.com\/space)\/(\d{1,16})(?![\d])/i;

export const linkedMid = (text: string) => midOf(SPACE.exec(text.trim())?.[1] ?? '');

export function collectPeople() {
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
        groups: [...new Set([...(known?.groups ?? []), ...groups])].slice(0, MOST_GROUPS),
        special: special || (known?.special ?? false),
      });
    },
    pass(text: string): void {
      unreadCount += 1;
      if (unread.length < UNREAD_SHOWN) unread.push(plainText(text, LISTED_NAME_MAX));
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
export function pieceOf(text: string): ListedPerson | null {
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
  const name = plainText(text.replace(/^[@＠]/, ''), LISTED_NAME_MAX + 1);
  const isName = name !== '' && name.length <= LISTED_NAME_MAX && !/[\p{Cc}<>/\\]/u.test(name);
  return isName ? bare(null, name) : null;
}
