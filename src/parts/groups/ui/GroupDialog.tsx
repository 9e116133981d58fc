import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { groupName } from '@/src/ui/group-name.ts';
import css from '@/src/ui/OrdersView.module.css';

interface Props {
  readonly move: boolean;
  /** The group that is open; no target. */
  readonly from: number;
  /** null: not known yet. */
  readonly groups: readonly FollowGroup[] | null;
  /** Where it is neither of the two. */
  readonly title?: string;
  readonly onChoose: (tagid: number) => void;
  readonly onClose: () => void;
}

/** Where to; one click is enough, as nothing is lost by it. */
export function GroupDialog({ move, from, groups, title, onChoose, onClose }: Props) {
  // Into no group at all can only be moved, and only out of one.
  const targets = (groups ?? []).filter(
    ({ tagid }) => tagid !== from && (tagid > 0 || (tagid === 0 && move && from > 0)),
  );
  return (
    <Dialog title={title ?? t(move ? 'kind_group_move' : 'kind_group_add')} onClose={onClose}>
      {targets.length === 0 && (
        <p class={css.note}>{t(groups ? 'groups_no_target' : 'state_loading')}</p>
      )}
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
