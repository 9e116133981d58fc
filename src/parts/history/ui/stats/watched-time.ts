import { exactCount, t } from '@/src/i18n.ts';
import { spanText } from '@/src/ui/span-text.ts';

/** From here on minutes say nothing any more, and days would look like days on end. */
const WHOLE_HOURS = 72;

/** About how long somebody watched: "47 分钟", "3 小时 5 分", "2,494 小时". */
export function watchedTime(seconds: number): string {
  const hours = Math.round(seconds / 3_600);
  return hours < WHOLE_HOURS ? spanText(seconds) : t('span_hours', [exactCount(hours)]);
}
