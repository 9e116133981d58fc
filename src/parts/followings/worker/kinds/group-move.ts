import { Tagid, z } from '../../../../api/schema.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

const Groups = z.array(Tagid).check(z.maxLength(20));

/** Out of some groups and into others; groups not named stay. Into none: the default group. */
export const groupMoveKind = relationKind({
  id: 'group-move',
  callers: ['page'],
  params: z.object({ from: Groups, to: Groups }),
  goal: RELATION_GOALS['group-move'],
  changes: ['groups'],
  // Joining and leaving are two calls.
  perCall: 10,
});
