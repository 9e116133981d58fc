import { NoParams } from '../../../../engine/kind.ts';
import { RELATION_GOALS } from '../../shared/relation-goals.ts';
import { relationKind } from './relation-kind.ts';

export const specialOnKind = relationKind({
  id: 'special-on',
  callers: ['page', 'content'],
  params: NoParams,
  goal: RELATION_GOALS['special-on'],
  changes: ['special'],
});

export const specialOffKind = relationKind({
  id: 'special-off',
  callers: ['page', 'content'],
  params: NoParams,
  goal: RELATION_GOALS['special-off'],
  changes: ['special'],
});
