import { locale, t } from '@/src/i18n.ts';

/** How long something takes: "12 秒", "3 分钟". */
export function timeText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return t('plan_seconds', [seconds]);
  return t('plan_minutes', [Math.ceil(seconds / 60)]);
}

/** A moment, with its day. */
export function whenText(ms: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale(), options).format(ms);
}
