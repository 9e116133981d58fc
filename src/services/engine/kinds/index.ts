import { BiliError } from '../../../api/errors.ts';
import type { Kind } from '../kind.ts';
import { block } from './block.ts';
import { favRemove } from './fav-remove.ts';
import { follow } from './follow.ts';
import { followInto } from './follow-into.ts';
import { groupAdd } from './group-add.ts';
import { groupCreateKind } from './group-create.ts';
import { groupDeleteKind } from './group-delete.ts';
import { groupLeave } from './group-leave.ts';
import { groupMove } from './group-move.ts';
import { groupRenameKind } from './group-rename.ts';
import { groupRestore } from './group-restore.ts';
import { groupSet } from './group-set.ts';
import { groupSortKind } from './group-sort.ts';
import { historyClearKind } from './history-clear.ts';
import { historyPause } from './history-pause.ts';
import { historyRemove } from './history-remove.ts';
import { noticeSet } from './notice-set.ts';
import { profileUpdate } from './profile-update.ts';
import { relationRestore } from './relation-restore.ts';
import { removeFan } from './remove-fan.ts';
import { reserveCancelKind, reserveKind } from './reserve.ts';
import { specialOff, specialOn } from './special.ts';
import { toviewAddKind } from './toview-add.ts';
import { toviewClearKind } from './toview-clear.ts';
import { toviewRemoveKind } from './toview-remove.ts';
import { toviewToFav } from './toview-to-fav.ts';
import { unblock } from './unblock.ts';
import { unfollow } from './unfollow.ts';

/** Every kind of change. Adding one is a file and a line here. */
const ALL: readonly Kind[] = [
  follow,
  followInto,
  unfollow,
  block,
  unblock,
  removeFan,
  groupAdd,
  groupMove,
  groupLeave,
  groupSet,
  specialOn,
  specialOff,
  relationRestore,
  groupCreateKind,
  groupRenameKind,
  groupDeleteKind,
  groupRestore,
  groupSortKind,
  toviewAddKind,
  toviewRemoveKind,
  toviewClearKind,
  toviewToFav,
  favRemove,
  historyRemove,
  historyClearKind,
  historyPause,
  profileUpdate,
  noticeSet,
  reserveKind,
  reserveCancelKind,
];

const BY_ID = new Map(ALL.map((kind) => [kind.id, kind]));
if (BY_ID.size !== ALL.length) throw new TypeError('two kinds share an id');

export function kindOf(id: string): Kind {
  const kind = BY_ID.get(id);
  if (!kind) throw new BiliError({ kind: 'invalid-params', operation: id, path: 'kind' });
  return kind;
}

export function listKinds(): readonly Kind[] {
  return ALL;
}
