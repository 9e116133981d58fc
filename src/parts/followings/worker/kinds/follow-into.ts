import { Tagid, z } from '../../../../api/schema.ts';
import { relationKind } from './relation-kind.ts';

const SPECIAL = -10;

/** Follows where needed and adds to groups; other groups stay. -10 is the star, 0 no group. */
export const followIntoKind = relationKind({
  id: 'follow-into',
  callers: ['page', 'content'],
  params: z.object({ tagids: z.array(Tagid) }),
  goal: ({ tagids }) => ({
    following: true,
    add: tagids.filter((tagid) => tagid > 0),
    ...(tagids.includes(SPECIAL) && { special: true }),
  }),
  changes: ['following', 'groups', 'special'],
  losses: ['creator-notice'],
  ofStrangers: true,
  perCall: 20,
});
