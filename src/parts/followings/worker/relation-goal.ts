import { RelationType } from '../../../api/enums.ts';
import {
  groupCopyUsers,
  groupMoveUsers,
  specialAdd,
  specialDel,
} from '../../../api/operations/groups.ts';
import { batchModifyRelation, modifyRelation } from '../../../api/operations/relation.ts';
import { Mid, z } from '../../../api/schema.ts';
import type { Step } from '../../../engine/kind.ts';
import type { RelationGoal } from '../shared/relation-goals.ts';
import type { RelationFacts } from './relation-read.ts';

/** Acts of modifyRelation. */
const ACT = {
  follow: RelationType.SUBSCRIBE,
  unfollow: RelationType.UNSUBSCRIBE,
  block: RelationType.BLOCK,
  unblock: RelationType.UNBLOCK,
  removeFan: RelationType.REMOVE_FANS,
} as const;
const FOLLOW_AT_ONCE = 50;
export const GROUP_AT_ONCE = 20;

export const PersonTarget = z.object({ mid: Mid });
export type PersonTarget = z.output<typeof PersonTarget>;

type PersonStep = Step<{ readonly mid: number }>;

function modify(name: keyof typeof ACT): PersonStep {
  return {
    key: name,
    most: 1,
    send: async ({ call }, targets) => {
      for (const { mid } of targets) {
        await call(modifyRelation, { fid: mid, act: ACT[name] });
      }
      return undefined;
    },
  };
}

export const unfollowStep = modify('unfollow');
export const removeFanStep = modify('removeFan');

/** Following and blocking have a call for many; one person goes by the call the site uses. */
function modifyMany(name: 'follow' | 'block'): PersonStep {
  const one = modify(name);
  return {
    key: name,
    most: FOLLOW_AT_ONCE,
    send: async (tools, targets) => {
      if (targets.length === 1) return one.send(tools, targets);
      const { call } = tools;
      const fids = targets.map(({ mid }) => mid);
      const { data } = await call(batchModifyRelation, { fids, act: ACT[name] });
      const failed = new Set(data?.failed_fids ?? []);
      return targets.flatMap(({ mid }, place) => (failed.has(mid) ? [place] : []));
    },
  };
}

/** Adds to groups; the other groups stay. */
function join(tagids: readonly number[]): PersonStep {
  return {
    key: `join ${tagids.join()}`,
    most: GROUP_AT_ONCE,
    send: async ({ call }, targets) => {
      const fids = targets.map(({ mid }) => mid);
      await call(groupCopyUsers, { fids, tagids: [...tagids] });
      return undefined;
    },
  };
}

/** Leaves groups; into no other one. */
function leave(tagids: readonly number[]): PersonStep {
  return {
    key: `leave ${tagids.join()}`,
    most: GROUP_AT_ONCE,
    send: async ({ call }, targets) => {
      const fids = targets.map(({ mid }) => mid);
      const params = { beforeTagids: [...tagids], afterTagids: [0], fids };
      await call(groupMoveUsers, params);
      return undefined;
    },
  };
}

function star(on: boolean): PersonStep {
  return {
    key: on ? 'star' : 'unstar',
    most: 1,
    send: async ({ call }, targets) => {
      for (const { mid: fid } of targets) {
        await call(on ? specialAdd : specialDel, { fid });
      }
      return undefined;
    },
  };
}

/**
 * The next write towards the goal. Joining comes before leaving, so that nobody is ever without
 * the group they are to keep.
 */
export function nextRelationStep(goal: RelationGoal, now: RelationFacts): PersonStep | null {
  if (goal.blocked === false && now.blocked) return modify('unblock');
  if (goal.following === true && !now.following) return modifyMany('follow');
  if (goal.following === false && now.following) return unfollowStep;
  if (goal.blocked === true && !now.blocked) return modifyMany('block');
  // Nobody is in a group without being followed: the service's refusal is the truth to tell.
  if (!now.following && goal.following === undefined && !goal.blocked) return wantedAnyway(goal);
  if (!now.following) return null;
  const wanted = wantedGroups(goal, now);
  const missing = wanted.filter((tagid) => !now.tagids.includes(tagid)).slice(0, GROUP_AT_ONCE);
  if (missing.length > 0) return join(missing);
  const extra = now.tagids.filter((tagid) => !wanted.includes(tagid)).slice(0, GROUP_AT_ONCE);
  if (extra.length > 0) return leave(extra);
  if (goal.special !== undefined && goal.special !== now.special) return star(goal.special);
  return null;
}

/** What would have to be asked for somebody who is not followed; null: nothing is wanted. */
function wantedAnyway({ exactly = [], add = [], special }: RelationGoal): PersonStep | null {
  const tagids = [...exactly, ...add].filter((tagid) => tagid > 0);
  if (tagids.length > 0) return join(tagids.slice(0, GROUP_AT_ONCE));
  return special === true ? star(true) : null;
}

function wantedGroups({ exactly, add = [], remove = [] }: RelationGoal, now: RelationFacts) {
  const wanted = new Set(exactly ?? now.tagids);
  for (const tagid of add) if (tagid > 0) wanted.add(tagid);
  for (const tagid of remove) wanted.delete(tagid);
  return [...wanted].filter((tagid) => tagid > 0).sort((a, b) => a - b);
}
