import { DAY_SECONDS } from '../../../shared/durations.ts';
import type { FollowingRow } from './row.ts';
import { type Rule, suggestGroups } from './rules.ts';

interface Group {
  readonly tagid: number;
  readonly name: string;
}

/** What a rule proposes for somebody; nothing is done before a person says so. */
export interface Suggested {
  readonly mid: number;
  readonly name: string;
  readonly rule: Rule;
  readonly group: Group;
}

/** Followed within these days: later nobody waits for a proposal. */
const NEW_SECONDS = 14 * DAY_SECONDS;

interface Known {
  readonly rules: readonly Rule[];
  readonly groups: readonly Group[];
  readonly nowSeconds: number;
}

/** Proposals for one person, in the order of the rules. */
export function suggestFor(
  row: FollowingRow,
  { rules, groups, nowSeconds }: Known,
): readonly Suggested[] {
  const { mid, name } = row;
  return suggestGroups(rules, row, groups, nowSeconds).map((one) => ({ mid, name, ...one }));
}

/**
 * For whoever was followed lately and put into no group, the first proposal of each, newest first.
 * @param passed Whom the person does not want to be asked about.
 */
export function suggestForNew(
  rows: readonly FollowingRow[],
  passed: ReadonlySet<number>,
  known: Known,
): readonly Suggested[] {
  return rows
    .filter(
      ({ mid, mtime, tagids, isCancelled }) =>
        tagids.length === 0 &&
        !isCancelled &&
        !passed.has(mid) &&
        mtime > known.nowSeconds - NEW_SECONDS,
    )
    .sort((a, b) => b.mtime - a.mtime)
    .flatMap((row) => suggestFor(row, known).slice(0, 1));
}
