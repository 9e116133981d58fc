import { t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { GroupDialog } from './GroupDialog.tsx';

interface Props {
  /** null: not known yet. */
  readonly groups: readonly FollowGroup[] | null;
  readonly onChoose: (tagid: number) => void;
  readonly onClose: () => void;
}

/** The group that people are followed into. */
export function FollowIntoDialog({ groups, onChoose, onClose }: Props) {
  return (
    <GroupDialog
      move={false}
      from={0}
      groups={groups}
      title={t('names_follow')}
      onChoose={(tagid) => {
        onClose();
        onChoose(tagid);
      }}
      onClose={onClose}
    />
  );
}
