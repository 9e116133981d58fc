import { NoParams } from '../../../../engine/kind.ts';
import { relationKind } from './relation-kind.ts';

export const followKind = relationKind({
  id: 'follow',
  callers: ['page', 'content'],
  params: NoParams,
  goal: () => ({ following: true }),
  changes: ['following'],
  losses: ['creator-notice'],
  ofStrangers: true,
  perCall: 40,
});
