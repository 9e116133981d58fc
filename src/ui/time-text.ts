import { day, t, timeOfDay } from '@/src/i18n.ts';

/** How long something takes: "12 秒", "3 分钟". */
export function timeText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return t('plan_seconds', [seconds]);
  return t('plan_minutes', [Math.ceil(seconds / 60)]);
}

/** A moment, with its day, as days and times stand everywhere else: "2023-05-01 09:05". */
export const whenText = (ms: number): string => `${day(ms / 1000)} ${timeOfDay(ms / 1000)}`;
