import { allOf, anyOf, type Condition } from './conditions.ts';
import type { Test } from './filter-readers.ts';
import type { FollowingRow } from './row.ts';

/** "People who … go into group …": says whom it would sort, and sorts nobody by itself. */
export interface Rule {
  readonly id: string;
  /** What the person calls it; empty: by what it asks for. */
  readonly name: string;
  /** Switched off: kept, and passed over when all are run or something is proposed. */
  readonly isOff: boolean;
  /** Whether people must meet all of the conditions, or one. */
  readonly match: 'all' | 'any';
  readonly conditions: readonly Condition[];
  readonly into: RuleGroup;
}

/** A group as it was when the rule was made. */
export interface RuleGroup {
  /** null: of another account, so known by name alone. */
  readonly tagid: number | null;
  readonly name: string;
}

export const MOST_RULES = 100;
export const RULE_NAME_MAX = 30;

interface Group {
  readonly tagid: number;
  readonly name: string;
}

/** The group meant: by its id, or, when that is gone, one of the same name; null without either. */
export function groupOf({ into }: Pick<Rule, 'into'>, groups: readonly Group[]): Group | null {
  return (
    groups.find(({ tagid }) => tagid === into.tagid) ??
    groups.find(({ name }) => name === into.name) ??
    null
  );
}

/** Without a condition it is about nobody, though all of none would be everybody. */
export function ruleTest({ match, conditions }: Rule, nowSeconds: number): Test {
  if (conditions.length === 0) return () => false;
  return match === 'all' ? allOf(conditions, nowSeconds) : anyOf(conditions, nowSeconds);
}

export interface Preview {
  /** null: there is no such group, so it is to be created first. */
  readonly group: Group | null;
  /** Who would go in. */
  readonly moves: readonly FollowingRow[];
  /** Whom it is about, and who are in the group already. */
  readonly already: number;
  /** Of whom it is not known whether it is about them; they are left where they are. */
  readonly unknown: number;
}

/** What running a rule now would come to. */
export function previewRule(
  rule: Rule,
  rows: readonly FollowingRow[],
  groups: readonly Group[],
  nowSeconds: number,
): Preview {
  const group = groupOf(rule, groups);
  const test = ruleTest(rule, nowSeconds);
  const moves: FollowingRow[] = [];
  let [already, unknown] = [0, 0];
  for (const row of rows) {
    const isIn = group !== null && row.tagids.includes(group.tagid);
    const fits = test(row);
    if (fits === null && !isIn) unknown += 1;
    if (fits !== true) continue;
    if (isIn) already += 1;
    else moves.push(row);
  }
  return { group, moves, already, unknown };
}

/** What a rule proposes for somebody. */
export interface Suggestion {
  readonly rule: Rule;
  readonly group: Group;
}

/**
 * Groups that rules propose for somebody, in the order of the rules, each group once; those they are
 * in are left out, and so is what does not exist: nothing is created on the side.
 */
export function suggestGroups(
  rules: readonly Rule[],
  row: FollowingRow,
  groups: readonly Group[],
  nowSeconds: number,
): readonly Suggestion[] {
  const found = new Map<Group, Suggestion>();
  for (const rule of rules.filter(({ isOff }) => !isOff)) {
    const { group, moves } = previewRule(rule, [row], groups, nowSeconds);
    if (group && moves.length > 0 && !found.has(group)) found.set(group, { rule, group });
  }
  return [...found.values()];
}

export interface Sorting {
  readonly into: RuleGroup;
  readonly people: readonly FollowingRow[];
}

/** Several rules at once: one entry for each group, everybody once in it. */
export function previewRules(
  rules: readonly Rule[],
  rows: readonly FollowingRow[],
  groups: readonly Group[],
  nowSeconds: number,
): readonly Sorting[] {
  const sorted = new Map<
    string,
    { readonly into: RuleGroup; readonly people: Set<FollowingRow> }
  >();
  for (const rule of rules.filter(({ isOff }) => !isOff)) {
    const { group, moves } = previewRule(rule, rows, groups, nowSeconds);
    if (moves.length === 0) continue;
    const into = group ?? { tagid: null, name: rule.into.name };
    const key = `${into.tagid} ${into.name}`;
    const { people } = sorted.get(key) ?? { people: [] };
    sorted.set(key, { into, people: new Set([...people, ...moves]) });
  }
  return [...sorted.values()].map(({ into, people }) => ({ into, people: [...people] }));
}
