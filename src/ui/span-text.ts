import { exactCount, t } from '@/src/i18n.ts';

/** From here on hours say nothing to a person any more. */
const DAYS_FROM_HOURS = 72;

/** A length of time as people say it: "58 分钟", "47 小时 47 分", "84 天左右（2,011 小时）". */
export function spanText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('span_minutes', [minutes]);
  if (hours >= DAYS_FROM_HOURS) {
    return t('span_days', [exactCount(Math.round(hours / 24)), exactCount(hours)]);
  }
  const rest = minutes % 60;
  return rest === 0 ? t('span_hours', [hours]) : t('span_hours_minutes', [hours, rest]);
}
