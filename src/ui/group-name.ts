import { t } from '@/src/i18n.ts';
import { DEFAULT_TAGID, type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';

/** The service names its own two groups in one language only. */
export function groupName({ tagid, name }: Pick<FollowGroup, 'tagid' | 'name'>): string {
  if (tagid === DEFAULT_TAGID) return t('groups_default');
  return tagid === SPECIAL_TAGID ? t('groups_special') : name;
}
