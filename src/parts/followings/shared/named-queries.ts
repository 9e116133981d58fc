import { plainText } from './plain-text.ts';
import { readQuery, writeQuery } from './query.ts';

/** A query that somebody gave a name; people see it as a saved view (视图). */
export interface NamedQuery {
  readonly name: string;
  /** In the form of an address. */
  readonly query: string;
}

export const QUERY_NAME_MAX = 30;
export const MOST_QUERIES = 50;
/** Two devices together may have more than one may make. */
const MOST_READ = 500;

/** Where a page keeps those of an account. The word is that of the first version, and stays. */
export const queriesKey = (account: number) => `followings-views ${account}`;

export type QueryNameProblem = 'empty' | 'too-many';

/** Keeps a query; one of the same name is replaced in its place. */
export function withQuery(
  queries: readonly NamedQuery[],
  { name: given, query }: NamedQuery,
): readonly NamedQuery[] | QueryNameProblem {
  const name = plainText(given, QUERY_NAME_MAX);
  if (name === '') return 'empty';
  const named = { name, query: writeQuery(readQuery(query).query) };
  if (queries.some((one) => one.name === name)) {
    return queries.map((one) => (one.name === name ? named : one));
  }
  return queries.length < MOST_QUERIES ? [...queries, named] : 'too-many';
}

export const withoutQuery = (queries: readonly NamedQuery[], name: string): readonly NamedQuery[] =>
  queries.filter((one) => one.name !== name);

/**
 * What was kept, by whatever version. A query with a filter that this version cannot read is left as
 * it is: opening it says so, and a later version reads it again.
 */
export function readNamedQueries(value: unknown): readonly NamedQuery[] {
  const queries = new Map<string, NamedQuery>();
  for (const one of Array.isArray(value) ? value.slice(0, MOST_READ) : []) {
    const { name: given, query } = (one ?? {}) as Record<string, unknown>;
    if (typeof given !== 'string' || typeof query !== 'string') continue;
    const name = plainText(given, QUERY_NAME_MAX);
    if (name !== '') queries.set(name, { name, query });
  }
  return [...queries.values()];
}
