import { Tagid, z } from '../../../../api/schema.ts';
import { type Done, defineKind, type Kind } from '../../../../engine/kind.ts';
import type { Loss, RunOrder } from '../../../../engine/shared/runs.ts';
import type { KindId } from '../../../../shared/kind-ids.ts';
import type { RelationGoal } from '../../shared/relation-goals.ts';
import { nextRelationStep, PersonTarget } from '../relation-goal.ts';
import {
  READ_AT_ONCE,
  type RelationFacts,
  readingCost,
  readRelations,
  takenCost,
} from '../relation-read.ts';

export const GroupParams = z.object({
  tagids: z.array(Tagid).check(z.minLength(1), z.maxLength(20)),
});
export type GroupParams = z.output<typeof GroupParams>;

/** The aspects of a relation that undo must put back for this kind. */
type Aspect = 'following' | 'blocked' | 'groups' | 'special';

interface RelationKindSpec<P, T extends PersonTarget> {
  readonly id: KindId;
  readonly callers: Kind['callers'];
  /** Absent: a person and nothing more. */
  readonly target?: z.ZodMiniType<T>;
  readonly params: z.ZodMiniType<P>;
  readonly goal: (params: P, target: T) => RelationGoal;
  readonly changes: readonly Aspect[];
  readonly losses?: readonly Loss[] | ((targets: readonly T[]) => readonly Loss[]);
  /** Leaves protected people alone. */
  readonly takesAway?: boolean;
  /** Calls per item, and how many items share a call. */
  readonly perCall?: number;
  /** Mostly ordered for people who have no relation yet: each of them is asked for by name. */
  readonly ofStrangers?: boolean;
  /** Where targets differ in what they take: their writes, and how many are strangers. */
  readonly costOf?: (targets: readonly T[]) => {
    readonly writes: number;
    readonly strangers: number;
  };
}

/** Codes of the calls that change what the account is to somebody. */
export const RELATION_CODES = {
  // So many may be followed, so many blocked.
  limits: [22009, 22008],
  // Already followed, already blocked.
  reached: [22014, 22120],
} as const;
const GROUP_GONE = 22104;

/** A kind that changes what the account is to people: following, block, groups, star. */
export function relationKind<P, T extends PersonTarget = PersonTarget>(
  spec: RelationKindSpec<P, T>,
): Kind {
  const perCall = spec.perCall ?? 1;
  return defineKind<T, P, RelationFacts>({
    id: spec.id,
    callers: spec.callers,
    // Without one of its own T is what this schema gives.
    target: spec.target ?? (PersonTarget as unknown as z.ZodMiniType<T>),
    params: spec.params,
    window: READ_AT_ONCE,
    read: (tools, targets, _, past) => readRelations(tools, targets, past),
    next: (target, params, { now }) =>
      now ? nextRelationStep(spec.goal(params, target), now) : null,
    ...(spec.takesAway && {
      protects: { mid: ({ mid }) => mid, special: ({ special }) => special },
    }),
    ...RELATION_CODES,
    ofCall: [GROUP_GONE],
    undo: (done) => restoreOrder(done, spec.changes),
    losses: spec.losses ?? [],
    touches: ({ mid }) => ['groups', 'relations', `relation:${mid}`],
    cost: (count, _, known) => {
      const { writes, strangers } = (known && spec.costOf?.(known.targets)) ?? {
        writes: Math.ceil(count / perCall),
        strangers: spec.ofStrangers ? count : 0,
      };
      return {
        writes,
        reads:
          readingCost(count, strangers) +
          (spec.takesAway ? takenCost(count) : readingCost(count, 0)),
      };
    },
    backup: true,
  });
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
  return [{ kind: 'relation-restore', params: {}, items }];
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
