/**
 * Every kind of change. Closed, so that a misspelt one does not compile, neither in an order nor in
 * what takes it back nor in its words; a repo test finds the kind behind each.
 */
export const KIND_IDS = [
  'follow',
  'follow-into',
  'unfollow',
  'block',
  'unblock',
  'remove-fan',
  'group-add',
  'group-move',
  'group-leave',
  'group-set',
  'special-on',
  'special-off',
  'people-import',
  'rules-run',
  'relation-restore',
  'group-create',
  'group-rename',
  'group-delete',
  'group-restore',
  'group-sort',
  'toview-add',
  'toview-remove',
  'toview-clear',
  'toview-to-fav',
  'fav-remove',
  'history-remove',
  'history-clear',
  'history-pause',
  'archive-remove',
  'archive-restore',
  'profile-update',
  'notice-set',
  'reserve',
  'reserve-cancel',
] as const;

export type KindId = (typeof KIND_IDS)[number];

/** Runs that are kept may be of a kind that another version knew. */
export function isKindId(id: string): id is KindId {
  return (KIND_IDS as readonly string[]).includes(id);
}
