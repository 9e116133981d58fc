import { locale } from '@/src/i18n.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than what is written with it. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, known);
  return known;
}

/** "周一" of 0. 2 November 2026 is a Monday. */
export const weekdayName = (weekday: number, form: 'short' | 'narrow' | 'long' = 'short'): string =>
  formatOf({ weekday: form }).format(new Date(2026, 10, 2 + weekday));

/** "1月" of 0. */
export const monthName = (month: number): string =>
  formatOf({ month: 'short' }).format(new Date(2026, month, 1));
