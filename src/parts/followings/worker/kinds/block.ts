import { NoParams } from '../../../../engine/kind.ts';
import { relationKind } from './relation-kind.ts';

/** Blocking somebody also ends the follow. */
export const blockKind = relationKind({
  id: 'block',
  callers: ['page'],
  params: NoParams,
  goal: () => ({ blocked: true }),
  changes: ['following', 'blocked', 'groups', 'special'],
  losses: ['follow-date'],
  takesAway: true,
  perCall: 40,
});
