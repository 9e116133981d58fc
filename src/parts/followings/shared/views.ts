import { plainText } from './plain-text.ts';
import { readQuery, writeQuery } from './query.ts';

/** A query that somebody gave a name. */
export interface SavedView {
  readonly name: string;
  /** In the form of an address. */
  readonly query: string;
}

export const VIEW_NAME_MAX = 30;
export const MOST_VIEWS = 50;

export type ViewProblem = 'empty' | 'too-many';

/** Keeps a view; one of the same name is replaced in its place. */
export function withView(
  views: readonly SavedView[],
  { name: given, query }: SavedView,
): readonly SavedView[] | ViewProblem {
  const name = plainText(given, VIEW_NAME_MAX);
  if (name === '') return 'empty';
  const view = { name, query: writeQuery(readQuery(query).query) };
  if (views.some((one) => one.name === name)) {
    return views.map((one) => (one.name === name ? view : one));
  }
  return views.length < MOST_VIEWS ? [...views, view] : 'too-many';
}

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((one) => one.name !== name);

/**
 * What was kept, by whatever version. A view with a filter that this version cannot read is left as
 * it is: opening it says so, and a later version reads it again.
 */
export function readViews(value: unknown): readonly SavedView[] {
  const views = new Map<string, SavedView>();
  for (const one of Array.isArray(value) ? value.slice(0, MOST_VIEWS) : []) {
    const { name: given, query } = (one ?? {}) as Record<string, unknown>;
    if (typeof given !== 'string' || typeof query !== 'string') continue;
    const name = plainText(given, VIEW_NAME_MAX);
    if (name !== '') views.set(name, { name, query });
  }
  return [...views.values()];
}
