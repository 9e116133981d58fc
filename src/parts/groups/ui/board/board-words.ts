import { exactCount, t } from '@/src/i18n.ts';
import { type Drop, dropChange } from '@/src/parts/groups/shared/drop.ts';
import { DEFAULT_TAGID, type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import { groupName } from '@/src/ui/group-name.ts';

type Named = Pick<FollowGroup, 'tagid' | 'name'>;

/** "移动到「做饭」": what letting go here would do. */
export function dropText(drop: Drop, groups: readonly Named[]): string {
  const change = dropChange(drop);
  if (!change) {
    return t(drop.from === drop.to ? 'board_stays' : 'board_not_here', [
      columnName(groups, drop.to),
    ]);
  }
  const name = columnName(groups, change.about);
  if (change.kind === 'special-on') return t('board_to_star');
  if (change.kind === 'group-leave') return t('board_out_of', [name]);
  return t(change.kind === 'group-move' ? 'board_move_to' : 'board_copy_to', [name]);
}

export function columnName(groups: readonly Named[], tagid: number): string {
  return groupName(groups.find((group) => group.tagid === tagid) ?? { tagid, name: '' });
}

/** Why a column has nobody, or fewer than the service counts. */
export function shortText(
  { tagid, count }: FollowGroup,
  shown: number,
  isComplete: boolean,
): string | null {
  if (!isComplete && (shown === 0 ? count > 0 : shown < count)) {
    return t('board_read_so_far', [exactCount(shown), exactCount(count)]);
  }
  if (shown > 0) return null;
  if (tagid === DEFAULT_TAGID) return t('board_all_grouped');
  return t(tagid === SPECIAL_TAGID ? 'board_no_star' : 'groups_no_members');
}
