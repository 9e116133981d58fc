import { mutualRelation } from '../../../../api/operations/relation.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { createAsking, incomplete } from '../../../../engine/tools.ts';
import type { Unknown } from '../../../../engine/unknown.ts';
import { PersonTarget, removeFanStep } from '../relation-goal.ts';

interface State {
  readonly fan: boolean;
  /** Of this account's own side; false where it does not follow them. */
  readonly special: boolean;
}

/** Whisper (retired), following, mutual. */
const FOLLOWS: readonly number[] = [1, 2, 6];
/** None, blocked. */
const FOLLOWS_NOT: readonly number[] = [0, 128];

/** Makes somebody stop following. They are not told, and nothing brings them back. */
export const removeFanKind = defineKind<PersonTarget, object, State>({
  id: 'remove-fan',
  callers: ['page'],
  target: PersonTarget,
  params: NoParams,
  // Read one by one: no call tells for many people whether they follow me.
  window: 10,
  async read({ read }, targets) {
    const ask = createAsking();
    const fans = new Map<number, State | Unknown>();
    for (const { mid } of targets) {
      const stateOf = async (): Promise<State> => {
        const { relation: mine, be_relation: theirs } = await read(mutualRelation, { mid });
        const fan = FOLLOWS.includes(theirs.attribute);
        if (!fan && !FOLLOWS_NOT.includes(theirs.attribute)) throw incomplete(mutualRelation.id);
        return { fan, special: mine.special === true };
      };
      fans.set(mid, await ask(stateOf));
    }
    return ({ mid }) => fans.get(mid);
  },
  next: (_, __, { now }) => (now?.fan ? removeFanStep : null),
  protects: { mid: ({ mid }) => mid, special: ({ special }) => special },
  undo: null,
  losses: ['fan'],
  touches: ({ mid }) => ['relations', `relation:${mid}`],
  cost: (count) => ({ writes: count, reads: 2 * count }),
});
