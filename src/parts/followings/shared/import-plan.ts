import { searchForm } from '../../../shared/search-form.ts';
import { type GroupNameProblem, groupNameProblem } from '../../groups/shared/group-name.ts';
import type { ImportedList } from './import-pieces.ts';

interface Group {
  readonly tagid: number;
  readonly name: string;
}

/** What the account is known to have. */
export interface ImportFacts {
  readonly account: number;
  readonly people: readonly {
    readonly mid: number;
    readonly name: string;
    readonly tagids: readonly number[];
    readonly special?: boolean;
  }[];
  /** Whether everybody who is followed is among them. */
  readonly isComplete: boolean;
  readonly groups: readonly Group[];
}

export interface PlannedPerson {
  readonly mid: number;
  readonly name: string;
  /** Groups that they are missing from, by name. */
  readonly groups: readonly string[];
  /** They are to get the star. */
  readonly special: boolean;
}

export interface ImportPlan {
  /** The list was exported by another account. */
  readonly isOtherAccount: boolean;
  /** Not among the people known to be followed; certain only when all are known. */
  readonly toFollow: readonly PlannedPerson[];
  readonly isFollowCertain: boolean;
  /** Followed already, but not in every group. */
  readonly toGroup: readonly PlannedPerson[];
  /** Followed, and in every group that the list names. */
  readonly done: number;
  /** Names that nobody followed has: they must be looked up. */
  readonly toFind: readonly { readonly name: string; readonly groups: readonly string[] }[];
  /** Names that several of the followed have. */
  readonly ambiguous: readonly string[];
  /** Groups to be created first; none that nobody would go into. */
  readonly newGroups: readonly string[];
  /** Groups that cannot be created; their people go without them. */
  readonly badGroups: readonly { readonly name: string; readonly problem: GroupNameProblem }[];
}

/** What following and sorting a list into groups would come to. */
export function planImport(list: ImportedList, facts: ImportFacts): ImportPlan {
  const groupOf = new Map(facts.groups.map((group) => [group.name, group]));
  const badGroups = new Map<string, GroupNameProblem>();
  const newGroups = new Set<string>();
  for (const given of list.people.flatMap(({ groups }) => groups)) {
    const name = given.trim();
    if (groupOf.has(name)) continue;
    const problem = groupNameProblem(name);
    if (problem) badGroups.set(name, problem);
    else newGroups.add(name);
  }
  const usable = (groups: readonly string[]) => [
    ...new Set(groups.map((name) => name.trim()).filter((name) => !badGroups.has(name))),
  ];

  const byMid = new Map(facts.people.map((person) => [person.mid, person]));
  const byName = new Map<string, ImportFacts['people'][number][]>();
  for (const person of facts.people) {
    const name = searchForm(person.name);
    byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  const toFollow = new Map<number, PlannedPerson>();
  const toGroup = new Map<number, PlannedPerson>();
  const done = new Set<number>();
  const toFind: ImportPlan['toFind'][number][] = [];
  const ambiguous: string[] = [];

  for (const { mid, name, groups, special } of list.people) {
    if (mid === facts.account) continue;
    const named = mid === null ? (byName.get(searchForm(name)) ?? []) : [];
    if (named.length > 1) {
      ambiguous.push(name);
      continue;
    }
    const known = mid === null ? named[0] : byMid.get(mid);
    const wanted = usable(groups);
    if (!known) {
      if (mid === null) toFind.push({ name, groups: wanted });
      else toFollow.set(mid, together(toFollow.get(mid), { mid, name, groups: wanted, special }));
      continue;
    }
    const before = toGroup.get(known.mid);
    const missing = wanted.filter((group) => !isIn(known.tagids, groupOf.get(group)));
    const star = special && !known.special;
    const now = { mid: known.mid, name: known.name, groups: missing, special: star };
    const all = together(before, now);
    if (all.groups.length === 0 && !all.special) done.add(known.mid);
    else {
      done.delete(known.mid);
      toGroup.set(known.mid, all);
    }
  }
  const going = [...toFollow.values(), ...toGroup.values()];
  const used = new Set(going.flatMap(({ groups }) => groups));
  return {
    isOtherAccount: list.account !== null && list.account !== facts.account,
    toFollow: [...toFollow.values()],
    isFollowCertain: facts.isComplete,
    toGroup: [...toGroup.values()],
    done: done.size,
    toFind,
    ambiguous,
    newGroups: [...newGroups].filter((name) => used.has(name)),
    badGroups: [...badGroups].map(([name, problem]) => ({ name, problem })),
  };
}

/** The same person may be named by UID and by name. */
const together = (before: PlannedPerson | undefined, now: PlannedPerson): PlannedPerson => ({
  ...now,
  name: now.name || (before?.name ?? ''),
  groups: [...new Set([...(before?.groups ?? []), ...now.groups])],
  special: now.special || (before?.special ?? false),
});

const isIn = (tagids: readonly number[], group: Group | undefined) =>
  group !== undefined && tagids.includes(group.tagid);
