import { Tagid, z } from '../../../../api/schema.ts';
import { type Done, defineKind, type Kind } from '../../../../engine/kind.ts';
import type { Loss, RunOrder } from '../../../../engine/shared/runs.ts';
import type { KindId } from '../../../../shared/kind-ids.ts';
import { nextRelationStep, PersonTarget, type RelationGoal } from '../relation-goal.ts';
import { READ_AT_ONCE, type RelationFacts, readingCost, readRelations } from '../relation-read.ts';

export const GroupParams = z.object({
  tagids: z.array(Tagid).check(z.minLength(1), z.maxLength(20)),
});
export type GroupParams = z.output<typeof GroupParams>;

/** The aspects of a relation that undo must put back for this kind. */
type Aspect = 'following' | 'blocked' | 'groups' | 'special';

interface RelationKindSpec<P> {
  readonly id: KindId;
  readonly callers: Kind['callers'];
  readonly params: z.ZodMiniType<P>;
  readonly goal: (params: P) => RelationGoal;
  readonly changes: readonly Aspect[];
  readonly losses?: readonly Loss[];
  /** Leaves protected people alone. */
  readonly takesAway?: boolean;
  /** Calls per item, and how many items share a call. */
  readonly perCall?: number;
  readonly limits?: readonly number[];
  /** Mostly ordered for people who have no relation yet: each of them is asked for by name. */
  readonly ofStrangers?: boolean;
}

const FOLLOW_CAP = 22009;
const BLOCK_CAP = 22008;

/** A kind that changes what the account is to people: following, block, groups, star. */
export function relationKind<P>(spec: RelationKindSpec<P>): Kind {
  const perCall = spec.perCall ?? 1;
  return defineKind<PersonTarget, P, RelationFacts>({
    id: spec.id,
    callers: spec.callers,
    target: PersonTarget,
    params: spec.params,
    window: READ_AT_ONCE,
    read: (tools, targets, _, past) => readRelations(tools, targets, past),
    next: (_, params, { now }) => (now ? nextRelationStep(spec.goal(params), now) : null),
    ...(spec.takesAway && {
      protects: { mid: ({ mid }) => mid, special: ({ special }) => special },
    }),
    limits: spec.limits ?? [FOLLOW_CAP, BLOCK_CAP],
    // Already followed, already blocked.
    reached: [22014, 22120],
    undo: (done) => restoreOrder(done, spec.changes),
    losses: spec.losses ?? [],
    touches: ({ mid }) => ['groups', 'relations', `relation:${mid}`],
    cost: (count) => ({
      writes: Math.ceil(count / perCall),
      reads: readingCost(count, spec.ofStrangers ? count : 0) + afterwards(count, spec.takesAway),
    }),
    backup: true,
  });
}

/** Reading back. Of people who are gone from the answer, one in each is asked for by name. */
function afterwards(count: number, takesAway = false): number {
  return readingCost(count, takesAway && count > 1 ? Math.ceil(count / READ_AT_ONCE) : 0);
}

function restoreOrder(
  done: readonly Done<PersonTarget>[],
  changes: readonly Aspect[],
): readonly RunOrder[] {
  const items = [...done]
    // The first to go was the newest follow: following anew from the end keeps the old order.
    .reverse()
    .flatMap(({ id, title, target, before }) => {
      const was = before as RelationFacts | null;
      return was ? [{ id, title, target: { ...target, goal: goalOf(was, changes) } }] : [];
    });
  return items.length > 0 ? [{ kind: 'relation-restore', params: {}, items }] : [];
}

/** Back to what was, but only in what the kind had changed. */
function goalOf(was: RelationFacts, changes: readonly Aspect[]): RelationGoal {
  const touched = (aspect: Aspect) => changes.includes(aspect);
  // Who was not followed has no groups to go back to.
  const groups = was.following && (touched('groups') || touched('following') || touched('blocked'));
  return {
    ...((touched('following') || touched('blocked')) && { following: was.following }),
    ...(touched('blocked') && { blocked: was.blocked }),
    ...(groups && { exactly: was.tagids }),
    ...(was.following &&
      (touched('special') || touched('following') || touched('blocked')) && {
        special: was.special,
      }),
  };
}
