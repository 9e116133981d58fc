import type { KindId } from '../../../shared/kind-ids.ts';
import { DEFAULT_TAGID, SPECIAL_TAGID } from '../../groups/shared/group.ts';

/** What is to hold afterwards; what is not named stays as it is. */
export interface RelationGoal {
  readonly following?: boolean | undefined;
  readonly blocked?: boolean | undefined;
  readonly special?: boolean | undefined;
  /** They follow the account: nobody can be made to, only no longer. */
  readonly fan?: false | undefined;
  /** Exactly these groups, or some more and some fewer. */
  readonly exactly?: readonly number[] | undefined;
  readonly add?: readonly number[] | undefined;
  readonly remove?: readonly number[] | undefined;
}

interface Groups {
  readonly tagids: readonly number[];
}

interface Between {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const goals = <const T extends Partial<Record<KindId, (params: never) => RelationGoal>>>(of: T) =>
  of;

/**
 * What each kind about people brings about, by its parameters. The kind aims at it, and by it a list
 * knows who is no longer on it.
 */
export const RELATION_GOALS = goals({
  follow: () => ({ following: true }),
  // -10 is the star, 0 no group.
  'follow-into': ({ tagids }: Groups) => ({
    following: true,
    add: tagids.filter((tagid) => tagid > 0),
    ...(tagids.includes(SPECIAL_TAGID) && { special: true }),
  }),
  unfollow: () => ({ following: false }),
  block: () => ({ blocked: true }),
  unblock: () => ({ blocked: false }),
  'remove-fan': () => ({ fan: false }),
  'group-add': ({ tagids }: Groups) => ({ add: tagids }),
  'group-leave': ({ tagids }: Groups) => ({ remove: tagids }),
  'group-move': ({ from, to }: Between) => ({
    remove: from.filter((tagid) => !to.includes(tagid)),
    add: to,
  }),
  'group-set': ({ tagids }: Groups) => ({ exactly: tagids }),
  'special-on': () => ({ special: true }),
  'special-off': () => ({ special: false }),
});

/** The goal of a run that is kept; nothing for kinds whose items each have their own. */
export function goalOfRun({ kind, params }: { kind: string; params: unknown }): RelationGoal {
  const goal = (RELATION_GOALS as Readonly<Record<string, (params: never) => RelationGoal>>)[kind];
  // What is ordered and what is kept fits the kind's own schema.
  return goal?.(params as never) ?? {};
}

/** What a list of people can be the list of. */
export type RelationAspect = 'following' | 'blocked' | 'special' | 'fan';

/** It no longer holds afterwards. Blocking ends the follow both ways; the star needs a follow. */
export function ends(goal: RelationGoal, aspect: RelationAspect): boolean {
  if (goal.blocked === true) return aspect !== 'blocked';
  if (goal.following === false && aspect === 'special') return true;
  return goal[aspect] === false;
}

/** Whoever was in the group no longer is. */
export function leavesGroup(goal: RelationGoal, tagid: number): boolean {
  if (tagid === SPECIAL_TAGID) return ends(goal, 'special');
  if (ends(goal, 'following')) return true;
  const { exactly, add = [], remove = [] } = goal;
  // Whoever gets a group is no longer among those without one.
  if (tagid === DEFAULT_TAGID) return [...(exactly ?? []), ...add].some((own) => own > 0);
  return !add.includes(tagid) && (exactly ? !exactly.includes(tagid) : remove.includes(tagid));
}
