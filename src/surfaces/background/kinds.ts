import type { Kind } from '../../engine/kind.ts';
import { profileUpdate } from '../../parts/account/worker/kinds/profile-update.ts';
import { block } from '../../parts/followings/worker/kinds/block.ts';
import { follow } from '../../parts/followings/worker/kinds/follow.ts';
import { followInto } from '../../parts/followings/worker/kinds/follow-into.ts';
import { groupAdd } from '../../parts/followings/worker/kinds/group-add.ts';
import { groupLeave } from '../../parts/followings/worker/kinds/group-leave.ts';
import { groupMove } from '../../parts/followings/worker/kinds/group-move.ts';
import { groupSet } from '../../parts/followings/worker/kinds/group-set.ts';
import { relationRestore } from '../../parts/followings/worker/kinds/relation-restore.ts';
import { removeFan } from '../../parts/followings/worker/kinds/remove-fan.ts';
import { specialOff, specialOn } from '../../parts/followings/worker/kinds/special.ts';
import { unblock } from '../../parts/followings/worker/kinds/unblock.ts';
import { unfollow } from '../../parts/followings/worker/kinds/unfollow.ts';
import { groupCreateKind } from '../../parts/groups/worker/kinds/group-create.ts';
import { groupDeleteKind } from '../../parts/groups/worker/kinds/group-delete.ts';
import { groupRenameKind } from '../../parts/groups/worker/kinds/group-rename.ts';
import { groupRestore } from '../../parts/groups/worker/kinds/group-restore.ts';
import { groupSortKind } from '../../parts/groups/worker/kinds/group-sort.ts';
import { historyClearKind } from '../../parts/history/worker/kinds/history-clear.ts';
import { historyPause } from '../../parts/history/worker/kinds/history-pause.ts';
import { historyRemove } from '../../parts/history/worker/kinds/history-remove.ts';
import { noticeSet } from '../../parts/person/worker/kinds/notice-set.ts';
import { reserveCancelKind, reserveKind } from '../../parts/person/worker/kinds/reserve.ts';
import { favRemove } from '../../parts/toview/worker/kinds/fav-remove.ts';
import { toviewAddKind } from '../../parts/toview/worker/kinds/toview-add.ts';
import { toviewClearKind } from '../../parts/toview/worker/kinds/toview-clear.ts';
import { toviewRemoveKind } from '../../parts/toview/worker/kinds/toview-remove.ts';
import { toviewToFav } from '../../parts/toview/worker/kinds/toview-to-fav.ts';
import { BiliError } from '../../shared/errors.ts';

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
