import { searchForm } from '../../../shared/search-form.ts';
import type { PersonInList } from './listed.ts';

/** As the service has it, the newest first; the other way round; by name. */
export type ListOrder = 'newest' | 'oldest' | 'name';
/** Who of a list: everybody, whom I do not follow, who follows me back as well. */
export type ListOnly = 'all' | 'none' | 'mutual';

export interface Asked {
  readonly text: string;
  readonly order: ListOrder;
  readonly only: ListOnly;
}

/** What is wanted can only be told of the whole list. */
export const needsAll = ({ text, order, only }: Asked): boolean =>
  text.trim() !== '' || order !== 'newest' || only !== 'all';

/**
 * Searches and sorts rows; what is searched of a row is made once, as long as the row lives.
 * @param noteOf What the person noted about somebody; undefined: nothing.
 */
export function createShown(
  compare: (a: string, b: string) => number,
  noteOf: (mid: number) => string | undefined = () => undefined,
) {
  const made = new WeakMap<PersonInList, string>();
  const words = (row: PersonInList) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const fresh = searchForm(`${row.name}\n${row.sign}\n${row.official}`);
    made.set(row, fresh);
    return fresh;
  };

  return (rows: readonly PersonInList[], { text, order, only }: Asked): readonly PersonInList[] => {
    const wanted = searchForm(text);
    const found = rows.filter(
      (row) =>
        (only === 'all' || row.mine === only) &&
        (wanted === '' ||
          String(row.mid).startsWith(wanted) ||
          words(row).includes(wanted) ||
          searchForm(noteOf(row.mid) ?? '').includes(wanted)),
    );
    if (order === 'oldest') return found.reverse();
    if (order === 'newest') return found;
    return found.sort((a, b) => compare(a.name, b.name) || a.mid - b.mid);
  };
}
