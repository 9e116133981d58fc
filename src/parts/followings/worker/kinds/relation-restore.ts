import { Mid, Tagid, z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { readGroups } from '../../../groups/worker/shared.ts';
import type { RelationGoal } from '../../shared/relation-goals.ts';
import { nextRelationStep } from '../relation-goal.ts';
import { READ_AT_ONCE, type RelationFacts, readingCost, readRelations } from '../relation-read.ts';
import { RELATION_CODES } from './relation-kind.ts';

const Target = z.object({
  mid: Mid,
  goal: z.object({
    following: z.optional(z.boolean()),
    blocked: z.optional(z.boolean()),
    special: z.optional(z.boolean()),
    exactly: z.optional(z.array(Tagid)),
  }),
});
type Target = z.output<typeof Target>;

interface State {
  readonly relation: RelationFacts;
  /** Groups that still exist: others cannot be gone back to. */
  readonly existing: ReadonlySet<number>;
}

/** Brings people back to what they were: the undo of every kind that changes relations. */
export const relationRestoreKind = defineKind<Target, object, State>({
  id: 'relation-restore',
  callers: [],
  target: Target,
  params: NoParams,
  window: READ_AT_ONCE,
  async read(tools, targets, _, past) {
    const relationOf = await readRelations(tools, targets, past);
    const existing = new Set((await readGroups(tools)).map(({ tagid }) => tagid));
    return (target) => {
      const relation = relationOf(target);
      return 'following' in relation ? { relation, existing } : relation;
    };
  },
  next({ goal }, _, { now }) {
    return now ? nextRelationStep(possible(goal, now.existing), now.relation) : null;
  },
  // Whoever came under protection since they were followed, or unblocked, is not let go by the way back.
  protects: {
    mid: ({ mid, goal }) => (goal.following === false || goal.blocked === true ? mid : null),
    special: ({ relation }) => relation.special,
  },
  record: ({ relation }) => relation,
  ...RELATION_CODES,
  undo: (done) => {
    const items = done.flatMap(({ id, title, target, before }) => {
      const was = before as RelationFacts | null;
      if (!was) return [];
      const { following, blocked, special, tagids } = was;
      const goal = following
        ? { following, blocked, special, exactly: [...tagids] }
        : { following, blocked };
      return [{ id, title, target: { mid: target.mid, goal } }];
    });
    return [{ kind: 'relation-restore', params: {}, items }];
  },
  // Only whoever is followed anew; groups and star come back as they were.
  losses: (targets) =>
    targets.some(({ goal }) => goal.following) ? ['follow-date', 'creator-notice'] : [],
  touches: ({ mid }) => ['groups', 'relations', `relation:${mid}`],
  cost: (count) => ({
    writes: 2 * count,
    // People who are to be followed again have no relation now.
    reads: readingCost(count, count) + readingCost(count, 0) + 2 * Math.ceil(count / READ_AT_ONCE),
  }),
  backup: true,
});

function possible(goal: Target['goal'], existing: ReadonlySet<number>): RelationGoal {
  if (!goal.exactly) return goal;
  return { ...goal, exactly: goal.exactly.filter((tagid) => existing.has(tagid)) };
}
