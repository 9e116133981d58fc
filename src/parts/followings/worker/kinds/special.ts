import { NoParams } from '../../../../engine/kind.ts';
import { relationKind } from './relation-kind.ts';

export const specialOnKind = relationKind({
  id: 'special-on',
  callers: ['page', 'content'],
  params: NoParams,
  goal: () => ({ special: true }),
  changes: ['special'],
});

export const specialOffKind = relationKind({
  id: 'special-off',
  callers: ['page', 'content'],
  params: NoParams,
  goal: () => ({ special: false }),
  changes: ['special'],
});
