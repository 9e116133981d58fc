const pad = (number: number) => String(number).padStart(2, '0');

/** "2026-11-26" of a date, in the person's own time zone; files that are saved are named by it. */
export const dayKey = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
