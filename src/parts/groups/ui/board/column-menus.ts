import type { MenuItem } from '@/components/Menu.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { openAll } from '@/src/ui/open-tabs.ts';
import { isOwn } from '../groups-model.ts';
import type { Board } from './board-model.ts';
import type { DropTarget } from './GroupTarget.tsx';

/** What can be done with a column. */
export function groupItems(model: Board, group: FollowGroup): readonly MenuItem[] {
  const { groups } = model;
  const rows = model.columnOf(group.tagid)?.rows.length ?? 0;
  const all = { label: t('select_all'), onChoose: () => model.pickAll(group.tagid) };
  if (!isOwn(group)) return [all];
  return [
    ...(rows > 0 ? [all] : []),
    { label: t('groups_rename'), onChoose: () => groups.showForm(group) },
    {
      label: t('groups_to_top'),
      onChoose: () => groups.toTop(group.tagid, t('panel_groups')),
    },
    {
      label: t('kind_group_delete'),
      danger: true,
      onChoose: () => groups.remove(group, t('groups_delete_note', [exactCount(group.count)])),
    },
  ];
}

/** What can be done with somebody in a column. */
export function personItems(
  model: Board,
  { tagid }: FollowGroup,
  row: FollowingRow,
  choose: (target: DropTarget) => void,
): readonly MenuItem[] {
  const { mid, special } = row;
  const people = [row];
  const to = (move: boolean) => () => choose({ move, from: tagid, people });
  return [
    {
      label: t('board_open_space'),
      onChoose: () => {
        void openAll([spaceLink(mid)]);
      },
    },
    {
      label: t('menu_open_user'),
      onChoose: () => {
        location.hash = `#/user/${mid}`;
      },
    },
    ...(tagid >= 0 ? [{ label: t('kind_group_move'), onChoose: to(true) }] : []),
    { label: t('kind_group_add'), onChoose: to(false) },
    ...(tagid > 0
      ? [
          {
            label: t('kind_group_leave'),
            onChoose: () => model.put({ from: tagid, to: 0, copy: false }, people),
          },
        ]
      : []),
    {
      label: t(special ? 'kind_special_off' : 'kind_special_on'),
      onChoose: () => model.order(special ? 'special-off' : 'special-on', people),
    },
    {
      label: t('kind_unfollow'),
      danger: true,
      onChoose: () => model.order('unfollow', people),
    },
  ];
}
