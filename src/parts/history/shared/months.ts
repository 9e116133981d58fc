import { monthOf } from './viewing-block.ts';

/** Months as `monthOf` numbers them, both included. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

export const ALL_MONTHS: Months = { from: 0, to: Infinity };
/** Of what the service did not date: a time of 0. */
export const UNDATED: Months = { from: monthOf(0), to: monthOf(0) };

const numberOf = (year: number, month: number) => {
  const date = new Date(Date.UTC(year, month - 1, 1));
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
};

/** 202512 of 202601. */
export const monthBefore = (month: number): number =>
  numberOf(Math.floor(month / 100), (month % 100) - 1);

/** Some seconds, both included; null: no limit. */
interface Seconds {
  readonly from: number | null;
  readonly to: number | null;
}

/** What has to be read for a time: the month before as well, where works may have been begun. */
export const monthsOf = ({ from, to }: Seconds): Months => ({
  from: from === null ? ALL_MONTHS.from : monthBefore(monthOf(from)),
  to: to === null ? ALL_MONTHS.to : monthOf(to),
});
