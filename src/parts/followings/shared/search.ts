import { searchForm } from '../../../shared/search-form.ts';
import { createInitials, fitsInitials, type Initials } from './initials.ts';
import type { FollowingRow } from './row.ts';

interface Searched {
  readonly words: string;
  readonly initials: Initials;
  readonly uid: string;
}

const LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/;
const DIGITS = /^\d+$/;

/**
 * Search as you type: every piece must be in the name, the signature or the note, or begin the UID,
 * or be initials of the name. What is searched of a row is made once, as long as the row lives.
 */
export function createSearch() {
  const initialsOf = createInitials();
  const made = new WeakMap<FollowingRow, Searched>();

  function searched(row: FollowingRow): Searched {
    const known = made.get(row);
    if (known) return known;
    const name = searchForm(row.name);
    const words = `${name}\n${searchForm(`${row.sign}\n${row.note}`)}`;
    const fresh = { words, initials: initialsOf(name), uid: String(row.mid) };
    made.set(row, fresh);
    return fresh;
  }

  return {
    /** Makes ready what the first search would have to wait for. */
    prepare(rows: readonly FollowingRow[]): void {
      for (const row of rows) searched(row);
    },

    /** null: nothing is looked for. */
    matcher(text: string): ((row: FollowingRow) => boolean) | null {
      const pieces = searchForm(text).split(/\s+/).filter(Boolean);
      if (pieces.length === 0) return null;
      const tests = pieces.map((piece) => {
        if (DIGITS.test(piece)) {
          return ({ words, uid }: Searched) => words.includes(piece) || uid.startsWith(piece);
        }
        if (!LETTERS.test(piece)) return ({ words }: Searched) => words.includes(piece);
        return ({ words, initials }: Searched) =>
          words.includes(piece) || fitsInitials(initials, piece);
      });
      return (row) => {
        const known = searched(row);
        return tests.every((test) => test(known));
      };
    },
  };
}
