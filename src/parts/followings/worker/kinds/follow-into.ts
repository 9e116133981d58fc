import { Tagid, z } from '../../../../api/schema.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

/** Follows where needed and adds to groups; other groups stay. -10 is the star, 0 no group. */
export const followIntoKind = relationKind({
  id: 'follow-into',
  callers: ['page', 'content'],
  params: z.object({ tagids: z.array(Tagid) }),
  goal: RELATION_GOALS['follow-into'],
  changes: ['following', 'groups', 'special'],
  losses: ['creator-notice'],
  ofStrangers: true,
  perCall: 20,
});
