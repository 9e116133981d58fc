import { NoParams } from '../../../../engine/kind.ts';
import { relationKind } from './relation-kind.ts';

export const unblockKind = relationKind({
  id: 'unblock',
  callers: ['page', 'content'],
  params: NoParams,
  goal: () => ({ blocked: false }),
  changes: ['blocked'],
});
