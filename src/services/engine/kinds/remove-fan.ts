import { mutualRelation } from '../../../api/operations/relation.ts';
import { defineKind } from '../kind.ts';
import { PersonTarget, removeFanStep } from '../relation-goal.ts';
import { NoParams } from './relation-kind.ts';

interface State {
  readonly fan: boolean;
}

/** Makes somebody stop following. They are not told, and nothing brings them back. */
export const removeFan = defineKind<PersonTarget, object, State>({
  id: 'remove-fan',
  callers: ['page'],
  target: PersonTarget,
  params: NoParams,
  // Read one by one: no call tells for many people whether they follow me.
  window: 10,
  async read({ call }, targets) {
    const fans = new Map<number, boolean>();
    for (const { mid } of targets) {
      const { data } = await call(mutualRelation, { mid });
      const { attribute } = data.be_relation;
      fans.set(mid, attribute === 1 || attribute === 2 || attribute === 6);
    }
    return ({ mid }) => ({ fan: fans.get(mid) ?? false });
  },
  next: (_, __, { now }) => (now?.fan ? removeFanStep : null),
  undo: () => [],
  losses: ['fan'],
  touches: ({ mid }) => [`relation:${mid}`],
  cost: (count) => ({ writes: count, reads: 2 * count }),
});
