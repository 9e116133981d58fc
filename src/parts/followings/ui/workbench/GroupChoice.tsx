import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { NoGroups } from '@/src/ui/NoGroups.tsx';
import dialog from '@/src/ui/OrdersView.module.css';
import type { WorkbenchModel } from './workbench-model.ts';

export type Target = 'move' | 'copy' | 'leave';

const TITLES = {
  move: 'kind_group_move',
  copy: 'kind_group_add',
  leave: 'groups_leave_which',
} as const;

interface Props {
  readonly model: WorkbenchModel;
  readonly how: Target;
  readonly people: readonly FollowingRow[];
  readonly onClose: () => void;
}

/** Which group; of one to leave only those that somebody is in. */
export function GroupChoice({ model, how, people, onClose }: Props) {
  const inThem = (tagid: number) => people.filter(({ tagids }) => tagids.includes(tagid)).length;
  const groups = model.ownGroups.value
    .map(({ tagid, name, count }) => ({
      tagid,
      name,
      count: how === 'leave' ? inThem(tagid) : count,
    }))
    .filter(({ count }) => how !== 'leave' || count > 0);
  const choose = (tagid: number) => {
    onClose();
    if (how === 'move') model.moveTo(tagid, people);
    else if (how === 'copy') model.copyTo(tagid, people);
    else model.leave(tagid, people);
  };
  const toDefault = () => {
    onClose();
    model.moveTo(null, people);
  };
  return (
    <Dialog title={t(TITLES[how])} onClose={onClose}>
      {groups.length === 0 &&
        (model.ownGroups.value.length > 0 ? (
          <p class={dialog.note}>{t('groups_leave_none')}</p>
        ) : (
          <NoGroups list={model.groupList} />
        ))}
      <ul class={dialog.targets}>
        {how === 'move' && (
          <li>
            <button type="button" class={dialog.target} onClick={toDefault}>
              <span>{t('groups_default')}</span>
            </button>
          </li>
        )}
        {groups.map(({ tagid, name, count }) => (
          <li key={tagid}>
            <button type="button" class={dialog.target} onClick={() => choose(tagid)}>
              <span>{name}</span>
              <span>{exactCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{t('action_cancel')}</Button>
    </Dialog>
  );
}
