import { t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';

/** The service names its own two groups in one language only. */
export function groupName({ tagid, name }: Pick<FollowGroup, 'tagid' | 'name'>): string {
  if (tagid === 0) return t('groups_default');
  return tagid === -10 ? t('groups_special') : name;
}
