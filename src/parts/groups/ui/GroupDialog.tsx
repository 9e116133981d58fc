import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { groupName } from '@/src/ui/group-name.ts';
import { NoGroups } from '@/src/ui/NoGroups.tsx';
import css from '@/src/ui/OrdersView.module.css';
import type { Resource } from '@/src/ui/resource.ts';

interface Props {
  readonly move: boolean;
  /** The group that is open; no target. */
  readonly from: number;
  /** As it was read: where it was not, that is said. */
  readonly list: Resource<readonly FollowGroup[]>;
  /** Its groups, where the view has an order of its own. */
  readonly groups?: readonly FollowGroup[];
  /** Where it is neither of the two. */
  readonly title?: string;
  readonly onChoose: (tagid: number) => void;
  readonly onClose: () => void;
}

/** Where to; one click is enough, as nothing is lost by it. */
export function GroupDialog({ move, from, list, groups, title, onChoose, onClose }: Props) {
  // Into no group at all can only be moved, and only out of one.
  const targets = (groups ?? list.value.value ?? []).filter(
    ({ tagid }) => tagid !== from && (tagid > 0 || (tagid === 0 && move && from > 0)),
  );
  return (
    <Dialog title={title ?? t(move ? 'kind_group_move' : 'kind_group_add')} onClose={onClose}>
      {targets.length === 0 && <NoGroups list={list} />}
      <ul class={css.targets}>
        {targets.map(({ tagid, name, count }) => (
          <li key={tagid}>
            <button type="button" class={css.target} onClick={() => onChoose(tagid)}>
              <span>{groupName({ tagid, name })}</span>
              <span>{exactCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{t('action_cancel')}</Button>
    </Dialog>
  );
}
