import { createPacker } from '../parts/history/shared/packed-block.ts';
import {
  joinLayers,
  type StoredBlock,
  sizeOf,
  type ViewingBlock,
} from '../parts/history/shared/viewing-block.ts';
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

/** So many months are asked for at once: waiting for each of them would take longer than reading it. */
const AHEAD = 16;

/**
 * Everything kept of an account's history: one block a month, oldest first, whoever told it. Read in
 * one piece, and a month at a time: neither is the page held up nor is all of it there twice. Asks
 * nobody.
 */
export async function readViewings(
  account: number,
  months: Months = ALL_MONTHS,
): Promise<readonly ViewingBlock[]> {
  const { store } = (await openDatabase()).transaction('viewings');
  const keys = await store.getAllKeys(blocksIn(account, months));
  const pack = createPacker();
  const ofMonth = async (month: number) => {
    const block = joinLayers(await store.getAll(blocksIn(account, { from: month, to: month })));
    return block && sizeOf(block) > 0 ? [pack(block)] : [];
  };
  const all = [...new Set(keys.map(([, month]) => month))];
  const read: ViewingBlock[] = [];
  for (let at = 0; at < all.length; at += AHEAD) {
    read.push(...(await Promise.all(all.slice(at, at + AHEAD).map(ofMonth))).flat());
  }
  return read;
}

/** What is kept of one month, as it is stored; undefined: nothing. */
export async function readMonth(account: number, month: number): Promise<StoredBlock | undefined> {
  const months = blocksIn(account, { from: month, to: month });
  return joinLayers(await (await openDatabase()).getAll('viewings', months));
}

/** The months of which something is kept, oldest first: what to read block by block. */
export async function listMonths(account: number): Promise<readonly number[]> {
  const keys = await (await openDatabase()).getAllKeys('viewings', blocksIn(account, ALL_MONTHS));
  return [...new Set(keys.map(([, month]) => month))];
}
