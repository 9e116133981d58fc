import { type EndState, endState } from '@/src/engine/shared/end-state.ts';
import type { ItemNote } from '@/src/engine/shared/runs.ts';
import {
  type Profile,
  type ProfileField,
  REVIEWED_FIELDS,
} from '@/src/parts/account/shared/profile.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { Ended } from '@/src/ui/order-one.ts';

/** How saving ended. */
export interface ProfileEnd {
  readonly state: EndState;
  readonly error: BiliErrorFields | null;
  readonly note: ItemNote | null;
  /** What was to be saved. */
  readonly sent: Partial<Profile>;
  /** What an undo takes back; null: nothing can be taken back. */
  readonly undoable: string | null;
}

const fieldsIn = (sent: Partial<Profile>) => Object.keys(sent) as ProfileField[];

/** That it is as it was wished for, or as it was before. */
export const isThere = ({ state }: Pick<ProfileEnd, 'state'>): boolean =>
  state === 'done' || state === 'already' || state === 'undone';

export function endOfSaving(ended: Ended, sent: Partial<Profile>): ProfileEnd {
  const { error, note } = ended;
  const state = endState(ended);
  // What waits for its review is not there to be taken back.
  const isAllWaiting =
    note === 'review' && fieldsIn(sent).every((field) => REVIEWED_FIELDS.includes(field));
  const undoable = ended.undoable && !isAllWaiting ? ended.id : null;
  return { state, error, note, sent, undoable };
}

export function endOfUndo(ended: Ended, last: ProfileEnd): ProfileEnd {
  const { error, note } = ended;
  const state = endState(ended);
  if (state !== 'done' && state !== 'already') return { ...last, state, error, note };
  return { ...last, state: 'undone', error, note, undoable: null };
}

/** Fields that the service took and does not show yet, by what it shows now. */
export function inReview({ note, sent }: ProfileEnd, now: Profile | null): readonly ProfileField[] {
  if (note !== 'review') return [];
  return fieldsIn(sent).filter(
    (field) => REVIEWED_FIELDS.includes(field) && sent[field] !== now?.[field],
  );
}
