/** The start of a day as it is written, YYYY-MM-DD, where the person lives; null when there is no such day. */
export function daySeconds(day: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(year, month - 1, date);
  const isReal = at.getFullYear() === year && at.getMonth() === month - 1 && at.getDate() === date;
  return isReal ? at.getTime() / 1000 : null;
}

/** The same moment so many months earlier; on the last day of a month that is too short for it. */
export function monthsBefore(nowSeconds: number, months: number): number {
  const at = new Date(nowSeconds * 1000);
  const date = at.getDate();
  at.setDate(1);
  at.setMonth(at.getMonth() - months);
  const lastDate = new Date(at.getFullYear(), at.getMonth() + 1, 0).getDate();
  at.setDate(Math.min(date, lastDate));
  return at.getTime() / 1000;
}
