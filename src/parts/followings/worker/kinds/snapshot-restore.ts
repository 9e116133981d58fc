import { Mid, Tagid, z } from '../../../../api/schema.ts';
import { defineKind, type Kind, NoParams, type Step } from '../../../../engine/kind.ts';
import { MOST_GROUPS } from '../../../groups/shared/group.ts';
import { assertFollows, countFollows } from '../follow-pace.ts';
import { GROUP_AT_ONCE } from '../relation-goal.ts';
import { relationKind } from './relation-kind.ts';

/** So few are looked at together that no day has more follows than the person allows. */
const AT_ONCE = 10;

const Target = z.object({
  mid: Mid,
  /** They were followed and are no more. */
  following: z.optional(z.literal(true)),
  /** Exactly these groups; absent: as they are. */
  exactly: z.optional(z.array(Tagid).check(z.maxLength(MOST_GROUPS))),
  special: z.optional(z.boolean()),
});
type Target = z.output<typeof Target>;

const base = relationKind<object, Target>({
  id: 'snapshot-restore',
  callers: ['page'],
  target: Target,
  params: NoParams,
  goal: (_, { following, exactly, special }) => ({ following, exactly, special }),
  changes: ['following', 'groups', 'special'],
  losses: (targets) =>
    targets.some(({ following }) => following) ? ['follow-date', 'creator-notice'] : [],
  costOf: (targets) => ({
    writes:
      Math.ceil(targets.filter(({ following }) => following).length / AT_ONCE) +
      Math.ceil(targets.filter(({ exactly }) => exactly?.length).length / GROUP_AT_ONCE) +
      targets.filter(({ special }) => special).length,
    strangers: targets.filter(({ following }) => following).length,
  }),
}) as Kind<Target, object, unknown>;

/** Counted before it is sent: what was lost on the way may have been a follow. */
function counted(step: Step<Target>): Step<Target> {
  if (step.key !== 'follow') return step;
  return {
    ...step,
    async send(tools, targets) {
      await countFollows(tools.account, targets.length, Date.now());
      return step.send(tools, targets);
    },
  };
}

/** Brings people back to what a snapshot has of them, over days where they are many. */
export const snapshotRestoreKind = defineKind<Target, object, unknown>({
  ...base,
  window: AT_ONCE,
  async read(tools, targets, params, past) {
    const isBegun = past.some(({ before }) => before !== undefined);
    const follows = targets.filter(({ following }) => following).length;
    if (!isBegun && follows > 0) await assertFollows(tools.account, follows, Date.now());
    return base.read(tools, targets, params, past);
  },
  next(target, params, state, tried) {
    const step = base.next(target, params, state, tried);
    return step && counted(step);
  },
});
