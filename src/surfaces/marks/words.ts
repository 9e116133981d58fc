import { t } from '@/src/i18n.ts';
import type { SeenVideo } from '@/src/parts/history/shared/seen.ts';

/** What a mark says. */
export function markWords({ times, percent }: SeenVideo): string {
  if (times > 1) return t('mark_times', [times]);
  return times === 1 || percent === null ? t('mark_seen') : t('mark_part', [percent]);
}
