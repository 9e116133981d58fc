import type { Kind } from './kind.ts';
import {
  addToGroups,
  follow,
  leaveGroups,
  midOf,
  unfollow,
  wasFollowing,
} from './relation-steps.ts';

/** Follows somebody, when needed, and adds them to groups; their other groups stay. */
export const followInto: Kind = {
  before: (act, tools) => tools.relation(act),
  steps: (act, tools) => [follow(act, tools), ...addToGroups(act, act.tagids, tools)],
  // Somebody followed before stays followed; only what this act added goes.
  undo: (act, tools) =>
    wasFollowing(act) ? leaveGroups(act, act.tagids, tools) : [unfollow(act, tools)],
  touches: (act) => ['groups', `relation:${midOf(act)}`],
};
