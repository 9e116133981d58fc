import { type ColumnId, isColumnId } from './columns.ts';
import { type Condition, condition } from './conditions.ts';
import { isFilterId } from './filters.ts';
import { plainText } from './plain-text.ts';

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** What the workbench is asked to show. */
export interface Query {
  /** Joined by and. */
  readonly conditions: readonly Condition[];
  readonly search: string;
  /** null: newest follow first. */
  readonly sort: Sort | null;
}

export const EVERYBODY: Query = { conditions: [], search: '', sort: null };

export const SEARCH_MAX = 100;
export const MOST_CONDITIONS = 30;
const TEXT_MAX = 8_000;
const SHOWN_MAX = 60;

const textOf = ({ filter, value, not }: Condition): readonly [string, string] => [
  `${not ? '-' : ''}${filter}`,
  value,
];

/** The form that stands in an address and in named queries: `group=12&-special=&q=…&sort=-name`. */
export function writeQuery({ conditions, search, sort }: Query): string {
  const pairs = conditions.map((one) => [...textOf(one)]);
  if (search !== '') pairs.push(['q', search]);
  if (sort) pairs.push(['sort', `${sort.descending ? '-' : ''}${sort.column}`]);
  return new URLSearchParams(pairs).toString();
}

export interface ReadQuery {
  readonly query: Query;
  /**
   * What could not be read, as it stood there: of another version, or damaged. With any of it more
   * people are shown than were meant, so whoever shows them must say so.
   */
  readonly unread: readonly string[];
}

function readSort(text: string): Sort | null {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return isColumnId(column) ? { column, descending } : null;
}

function readCondition(key: string, value: string): Condition | null {
  const not = key.startsWith('-');
  const filter = not ? key.slice(1) : key;
  return isFilterId(filter) ? condition(filter, value, not) : null;
}

/** Takes any text at all; what it gives is written back the same. */
export function readQuery(text: string): ReadQuery {
  if (text.length > TEXT_MAX) return { query: EVERYBODY, unread: [plainText(text, SHOWN_MAX)] };
  const conditions = new Map<string, Condition>();
  const unread: string[] = [];
  let search = '';
  let sort: Sort | null = null;
  for (const [key, value] of new URLSearchParams(text)) {
    if (key === 'q') {
      search = plainText(value, SEARCH_MAX);
      continue;
    }
    const order = key === 'sort' ? readSort(value) : null;
    const one = key === 'sort' ? null : readCondition(key, value);
    if (order) sort = order;
    else if (one && conditions.size < MOST_CONDITIONS) conditions.set(textOf(one).join('='), one);
    else unread.push(plainText(`${key}=${value}`, SHOWN_MAX));
  }
  return { query: { conditions: [...conditions.values()], search, sort }, unread };
}
