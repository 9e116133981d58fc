import { searchForm } from '../../../shared/search-form.ts';
import { daySeconds } from './days.ts';
import { plainText } from './plain-text.ts';
import type { FollowingRow } from './row.ts';

/** Whether somebody fits; null: it is not known, so neither the filter nor its "not" takes them. */
export type Test = (row: FollowingRow) => boolean | null;

/** A filter with its value set. */
export interface SetFilter {
  /** The value in its one spelling; empty for filters that have none. */
  readonly value: string;
  /** @param nowSeconds Unix seconds that ages are counted back from. */
  test(nowSeconds: number): Test;
}

/** Reads a value, from whoever wrote it; null when it is none. */
export type Filter = (value: string) => SetFilter | null;

const TEXT_MAX = 60;
const MOST_GROUPS = 200;

export const flag =
  (test: Test): Filter =>
  (value) =>
    value === '' ? { value, test: () => test } : null;

/** @param textOf null: it is not known. */
export const contains = (textOf: (row: FollowingRow) => string | null): Filter => {
  // A hundred rules look at ten thousand people: each is written in this form once.
  const forms = new WeakMap<FollowingRow, string | null>();
  const formOf = (row: FollowingRow) => {
    const known = forms.get(row);
    if (known !== undefined) return known;
    const text = textOf(row);
    const form = text === null ? null : searchForm(text);
    forms.set(row, form);
    return form;
  };
  return (given) => {
    const value = plainText(given, TEXT_MAX);
    const wanted = searchForm(value);
    if (wanted === '') return null;
    return { value, test: () => (row) => formOf(row)?.includes(wanted) ?? null };
  };
};

/** Days begin where the person lives. A time of 0 is none. */
export const followed =
  (fits: (at: number, day: number) => boolean): Filter =>
  (value) => {
    const day = daySeconds(value);
    if (day === null) return null;
    return { value, test: () => (row) => (row.mtime > 0 ? fits(row.mtime, day) : null) };
  };

export function numberIn(value: string, least: number, most: number): number | null {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** Any of some ids, joined by commas. */
export const anyId =
  (fits: (row: FollowingRow, ids: ReadonlySet<number>) => boolean | null): Filter =>
  (given) => {
    const ids = given.split(',').map((id) => numberIn(id, 1, Number.MAX_SAFE_INTEGER));
    if (ids.length > MOST_GROUPS || ids.includes(null)) return null;
    const sorted = [...new Set(ids as number[])].sort((a, b) => a - b);
    const wanted = new Set(sorted);
    return { value: sorted.join(','), test: () => (row) => fits(row, wanted) };
  };
