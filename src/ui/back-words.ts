import { type MessageKey, t } from '@/src/i18n.ts';
import { type AnyKind, isKindId, type KindId } from '@/src/shared/kind-ids.ts';

/** What is there again, by the kind that was taken back; of others, that all is as it was. */
const BACK: Readonly<Partial<Record<KindId, MessageKey>>> = {
  follow: 'back_follow',
  // Who was followed before still is, in the groups of before.
  'follow-into': 'back_relation',
  'people-import': 'back_relation',
  'snapshot-restore': 'back_relation',
  'relation-restore': 'back_relation',
  unfollow: 'back_unfollow',
  block: 'back_block',
  unblock: 'stats_blocked_again',
  'group-add': 'back_groups',
  'group-move': 'back_groups',
  'group-leave': 'back_groups',
  'group-set': 'back_groups',
  'rules-run': 'back_groups',
  'special-on': 'back_special',
  'special-off': 'back_special',
  'group-create': 'back_group_create',
  'group-rename': 'back_group_rename',
  'group-delete': 'back_group_delete',
  'group-sort': 'back_group_sort',
  'toview-add': 'back_toview_add',
  'toview-remove': 'back_toview',
  'toview-clear': 'back_toview',
  'archive-remove': 'back_archive',
  'profile-update': 'account_undone',
  'notice-set': 'back_notice',
  'show-follow': 'back_show_follow',
  'folder-create': 'back_folder_create',
  reserve: 'back_reserve',
  'reserve-cancel': 'back_reserve_cancel',
};

/** One of several runs that take a move back says what it brought about itself. */
const PIECES: Readonly<Partial<Record<KindId, MessageKey>>> = {
  'fav-remove': 'back_fav',
  'toview-add': 'back_toview',
};

/**
 * "已重新关注，分组已恢复".
 * @param by Kind of the run that took it back, where it is told by itself.
 */
export function backText(kind: AnyKind | undefined, by?: AnyKind): string {
  if (kind === undefined || !isKindId(kind)) return t('back_other');
  const piece = kind === 'toview-to-fav' && by && isKindId(by) ? PIECES[by] : undefined;
  return t(piece ?? BACK[kind] ?? 'back_other');
}
