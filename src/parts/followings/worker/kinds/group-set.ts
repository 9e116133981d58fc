import { Tagid, z } from '../../../../api/schema.ts';
import { MOST_GROUPS } from '../../../groups/shared/group.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

/** Exactly these groups and no others: what a row of chips shows. */
export const groupSetKind = relationKind({
  id: 'group-set',
  callers: ['page'],
  params: z.object({ tagids: z.array(Tagid).check(z.maxLength(MOST_GROUPS)) }),
  goal: RELATION_GOALS['group-set'],
  changes: ['groups'],
  perCall: 10,
});
