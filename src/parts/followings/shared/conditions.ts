import type { Test } from './filter-readers.ts';
import { FILTERS, type FilterId } from './filters.ts';

/** One chip: a filter, its value, and whether it is turned round. */
export interface Condition {
  readonly filter: FilterId;
  readonly value: string;
  readonly not: boolean;
}

/** The condition in its one spelling; null when the value is none of this filter. */
export function condition(filter: FilterId, value = '', not = false): Condition | null {
  const set = FILTERS[filter](value);
  return set && { filter, value: set.value, not };
}

/** A value that is none selects nobody, straight or turned round. */
function testOf({ filter, value, not }: Condition, nowSeconds: number): Test {
  const test = FILTERS[filter](value)?.test(nowSeconds);
  if (!test) return () => null;
  if (!not) return test;
  return (row) => {
    const fits = test(row);
    return fits === null ? null : !fits;
  };
}

/** All of them: one that fails is enough for no, one that is unknown for unknown. */
export function allOf(conditions: readonly Condition[], nowSeconds: number): Test {
  const tests = conditions.map((one) => testOf(one, nowSeconds));
  return (row) => {
    let result: boolean | null = true;
    for (const test of tests) {
      const fits = test(row);
      if (fits === false) return false;
      if (fits === null) result = null;
    }
    return result;
  };
}

/** Any of them: one that holds is enough for yes, one that is unknown for unknown. */
export function anyOf(conditions: readonly Condition[], nowSeconds: number): Test {
  const none = allOf(
    conditions.map((one) => ({ ...one, not: !one.not })),
    nowSeconds,
  );
  return (row) => {
    const fits = none(row);
    return fits === null ? null : !fits;
  };
}

/** With one more, or with one instead of another; the same thing is asked once. */
export function withCondition(
  conditions: readonly Condition[],
  one: Condition,
  instead?: Condition,
): readonly Condition[] {
  const others = conditions.filter(
    (other) => other !== instead && (other.filter !== one.filter || other.value !== one.value),
  );
  return [...others, one];
}
