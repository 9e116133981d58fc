import { BiliError } from '../../api/errors.ts';
import {
  groupCopyUsers,
  groupMoveUsers,
  specialAdd,
  specialDel,
} from '../../api/operations/groups.ts';
import { modifyRelation } from '../../api/operations/relation.ts';
import type { Act } from '../../domain/types.ts';
import type { ActTools, Step } from './kind.ts';

const FOLLOW = 1;
const UNFOLLOW = 2;
const SPECIAL = -10;

export function midOf(act: Act): number {
  const { mid } = act.target;
  if (mid === undefined)
    throw new BiliError({ kind: 'invalid-params', operation: act.kind, path: 'mid' });
  return mid;
}

const isFollowing = (state: string) => state === 'following' || state === 'mutual';

export function follow(act: Act, { client, relation }: ActTools): Step {
  return {
    holds: async () => isFollowing((await relation(act)).mine),
    send: () =>
      client.call(
        modifyRelation,
        { fid: midOf(act), act: FOLLOW },
        { account: act.account, priority: 'waiting' },
      ),
  };
}

export function unfollow(act: Act, { client, relation }: ActTools): Step {
  return {
    holds: async () => !isFollowing((await relation(act)).mine),
    send: () =>
      client.call(
        modifyRelation,
        { fid: midOf(act), act: UNFOLLOW },
        { account: act.account, priority: 'waiting' },
      ),
  };
}

/** Adds to groups and keeps the others; 0 (no group) needs no call, -10 has a call of its own. */
export function addToGroups(act: Act, tagids: readonly number[], tools: ActTools): Step[] {
  const { client, relation } = tools;
  const fid = midOf(act);
  const options = { account: act.account, priority: 'waiting' } as const;
  const own = tagids.filter((tagid) => tagid > 0);
  const steps: Step[] = [];
  if (own.length > 0) {
    steps.push({
      holds: async () => {
        const now = (await relation(act)).tagids;
        return own.every((tagid) => now.includes(tagid));
      },
      send: () => client.call(groupCopyUsers, { fids: [fid], tagids: own }, options),
    });
  }
  if (tagids.includes(SPECIAL)) {
    steps.push({
      holds: async () => (await relation(act)).special,
      send: () => client.call(specialAdd, { fid }, options),
    });
  }
  return steps;
}

/** Takes out of those of `tagids` that the person was not in before the act. */
export function leaveGroups(act: Act, tagids: readonly number[], tools: ActTools): Step[] {
  const { client, relation } = tools;
  const fid = midOf(act);
  const options = { account: act.account, priority: 'waiting' } as const;
  const before = act.before?.tagids ?? [];
  const added = tagids.filter((tagid) => tagid > 0 && !before.includes(tagid));
  const steps: Step[] = [];
  if (added.length > 0) {
    steps.push({
      holds: async () => {
        const now = (await relation(act)).tagids;
        return added.every((tagid) => !now.includes(tagid));
      },
      send: () =>
        client.call(
          groupMoveUsers,
          { beforeTagids: added, afterTagids: [0], fids: [fid] },
          options,
        ),
    });
  }
  if (tagids.includes(SPECIAL) && act.before?.special === false) {
    steps.push({
      holds: async () => !(await relation(act)).special,
      send: () => client.call(specialDel, { fid }, options),
    });
  }
  return steps;
}

export function wasFollowing(act: Act): boolean {
  return act.before !== null && isFollowing(act.before.mine);
}
