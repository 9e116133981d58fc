import { Mid, Tagid, z } from '../../../../api/schema.ts';
import { NoParams } from '../../../../engine/kind.ts';
import { MOST_GROUPS, SPECIAL_TAGID } from '../../../groups/shared/group.ts';
import type { RelationGoal } from '../../shared/relation-goals.ts';
import { GROUP_AT_ONCE } from '../relation-goal.ts';
import { READ_AT_ONCE } from '../relation-read.ts';
import { relationKind } from './relation-kind.ts';

/** Somebody with the groups of their own that they go into; -10 is the star. */
const Target = z.object({
  mid: Mid,
  tagids: z.array(Tagid).check(z.maxLength(MOST_GROUPS + 1)),
  /** Not among those known to be followed: only what a plan costs is counted by it. */
  isNew: z.optional(z.boolean()),
});
type Target = z.output<typeof Target>;

const groupsOf = ({ tagids }: Target): RelationGoal => ({
  add: tagids.filter((tagid) => tagid > 0),
  ...(tagids.includes(SPECIAL_TAGID) && { special: true }),
});

/** Whoever goes into the same groups shares a call, within what is read at once. */
function writesFor(targets: readonly Target[]): number {
  let writes = 0;
  for (let first = 0; first < targets.length; first += READ_AT_ONCE) {
    const part = targets.slice(first, first + READ_AT_ONCE);
    const together = new Map<string, number>();
    for (const { tagids } of part) {
      const key = tagids.filter((tagid) => tagid > 0).join();
      if (key !== '') together.set(key, (together.get(key) ?? 0) + 1);
    }
    if (part.some(({ isNew }) => isNew)) writes += 1;
    for (const count of together.values()) writes += Math.ceil(count / GROUP_AT_ONCE);
    writes += part.filter(({ tagids }) => tagids.includes(SPECIAL_TAGID)).length;
  }
  return writes;
}

const shared = {
  callers: ['page'],
  target: Target,
  params: NoParams,
  perCall: GROUP_AT_ONCE,
  costOf: (targets: readonly Target[]) => ({
    writes: writesFor(targets),
    strangers: targets.filter(({ isNew }) => isNew).length,
  }),
} as const;

/** A list: follows whoever is not followed, and puts each into their groups. */
export const peopleImportKind = relationKind<object, Target>({
  ...shared,
  id: 'people-import',
  goal: (_, target) => ({ following: true, ...groupsOf(target) }),
  changes: ['following', 'groups', 'special'],
  losses: (targets) => (targets.some(({ isNew }) => isNew) ? ['creator-notice'] : []),
});

/** Rules: puts each into their groups, and follows nobody. */
export const rulesRunKind = relationKind<object, Target>({
  ...shared,
  id: 'rules-run',
  goal: (_, target) => groupsOf(target),
  changes: ['groups', 'special'],
});
