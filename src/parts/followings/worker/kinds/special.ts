import { NoParams } from '../../../../engine/kind.ts';
import { relationKind } from './relation-kind.ts';

export const specialOn = relationKind({
  id: 'special-on',
  callers: ['page', 'content'],
  params: NoParams,
  goal: () => ({ special: true }),
  changes: ['special'],
});

export const specialOff = relationKind({
  id: 'special-off',
  callers: ['page', 'content'],
  params: NoParams,
  goal: () => ({ special: false }),
  changes: ['special'],
});
