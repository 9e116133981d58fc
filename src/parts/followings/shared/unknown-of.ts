import { allOf } from './conditions.ts';
import type { FilterId } from './filters.ts';
import type { FollowingRow } from './row.ts';
import { type Rule, ruleTest } from './rules.ts';

/** Of so many a rule cannot tell because this is not known of them. */
export interface UnknownOf {
  readonly filter: FilterId;
  readonly count: number;
}

/**
 * What is missing to know of everybody whether a rule is about them, the most first. Who is in the
 * group already is not asked about, and somebody may be missing several things.
 */
export function unknownOf(
  rule: Rule,
  rows: readonly FollowingRow[],
  tagid: number | null,
  nowSeconds: number,
): readonly UnknownOf[] {
  const test = ruleTest(rule, nowSeconds);
  const left = rows.filter(
    (row) => (tagid === null || !row.tagids.includes(tagid)) && test(row) === null,
  );
  if (left.length === 0) return [];
  const counts = new Map<FilterId, number>();
  for (const condition of rule.conditions) {
    const one = allOf([condition], nowSeconds);
    const count = left.filter((row) => one(row) === null).length;
    if (count > 0) counts.set(condition.filter, Math.max(count, counts.get(condition.filter) ?? 0));
  }
  return [...counts]
    .map(([filter, count]) => ({ filter, count }))
    .sort((a, b) => b.count - a.count);
}
