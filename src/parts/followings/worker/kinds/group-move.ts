import { Tagid, z } from '../../../../api/schema.ts';
import { relationKind } from './relation-kind.ts';

const Groups = z.array(Tagid).check(z.maxLength(20));

/** Out of some groups and into others; groups not named stay. Into none: the default group. */
export const groupMoveKind = relationKind({
  id: 'group-move',
  callers: ['page'],
  params: z.object({ from: Groups, to: Groups }),
  goal: ({ from, to }) => ({ remove: from.filter((tagid) => !to.includes(tagid)), add: to }),
  changes: ['groups'],
  // Joining and leaving are two calls.
  perCall: 10,
});
