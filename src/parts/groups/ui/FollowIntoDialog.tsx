import { t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import type { Resource } from '@/src/ui/resource.ts';
import { GroupDialog } from './GroupDialog.tsx';

interface Props {
  readonly list: Resource<readonly FollowGroup[]>;
  readonly onChoose: (tagid: number) => void;
  readonly onClose: () => void;
}

/** The group that people are followed into. */
export function FollowIntoDialog({ list, onChoose, onClose }: Props) {
  return (
    <GroupDialog
      move={false}
      from={0}
      list={list}
      title={t('names_follow')}
      onChoose={(tagid) => {
        onClose();
        onChoose(tagid);
      }}
      onClose={onClose}
    />
  );
}
