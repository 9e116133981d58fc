import { locale } from '@/src/i18n.ts';

/** "周一" of 0. 2 November 2026 is a Monday. */
export const weekdayName = (weekday: number, form: 'short' | 'narrow' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale(), { weekday: form }).format(new Date(2026, 10, 2 + weekday));
