import { joinLayers, sizeOf, type ViewBlock } from '../parts/history/shared/view-block.ts';
import { openDatabase } from './database.ts';

/** Months as `monthOf` numbers them, both included. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

export const ALL_MONTHS: Months = { from: 0, to: Infinity };

const written = new Map<string, number>();

/** How often blocks of a month were written since the worker began: what was made of them holds as long. */
export const writtenIn = (account: number, month: number): number =>
  written.get(`${account} ${month}`) ?? 0;

/** Said before a block is written; whoever reads after that hears of it. */
export function noteWritten(account: number, month: number): void {
  written.set(`${account} ${month}`, writtenIn(account, month) + 1);
}

/** Keys of an account's blocks of some months, of every layer. */
export const blocksIn = (account: number, { from, to }: Months) =>
  IDBKeyRange.bound([account, from], [account, to, []]);

/**
 * Everything kept of an account's history in some months: one block a month, oldest first, whoever
 * told it. Read in one piece; asks nobody.
 */
export async function readViewings(
  account: number,
  months: Months = ALL_MONTHS,
): Promise<readonly ViewBlock[]> {
  const all = await (await openDatabase()).getAll('viewings', blocksIn(account, months));
  const joined: ViewBlock[] = [];
  for (let at = 0; at < all.length; ) {
    const month = (all[at] as ViewBlock).month;
    const end = all.findIndex((block, n) => n > at && block.month !== month);
    const next = end < 0 ? all.length : end;
    const block = joinLayers(all.slice(at, next));
    if (block && sizeOf(block) > 0) joined.push(block);
    at = next;
  }
  return joined;
}

/** The months of which something is kept, oldest first: what to read block by block. */
export async function listMonths(account: number): Promise<readonly number[]> {
  const keys = await (await openDatabase()).getAllKeys('viewings', blocksIn(account, ALL_MONTHS));
  return [...new Set(keys.map(([, month]) => month))];
}
