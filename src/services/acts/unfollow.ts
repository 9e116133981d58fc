import type { Kind } from './kind.ts';
import { addToGroups, follow, midOf, unfollow, wasFollowing } from './relation-steps.ts';

/** Ends a follow. Undo follows again with the old groups and the star; the date does not return. */
export const unfollowKind: Kind = {
  before: (act, tools) => tools.relation(act),
  steps: (act, tools) => [unfollow(act, tools)],
  undo: (act, tools) => {
    if (!wasFollowing(act) || !act.before) return [];
    const { tagids, special } = act.before;
    return [follow(act, tools), ...addToGroups(act, special ? [...tagids, -10] : tagids, tools)];
  },
  touches: (act) => ['groups', `relation:${midOf(act)}`],
};
