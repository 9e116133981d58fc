import { ALL_MONTHS, type Months } from '../parts/history/shared/months.ts';
import {
  createUnpacker,
  type PackedBlock,
  packBlock,
} from '../parts/history/shared/packed-block.ts';
import {
  joinLayers,
  type StoredBlock,
  type ViewingBlock,
} from '../parts/history/shared/viewing-block.ts';
import { openDatabase } from './database.ts';

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

const STORES = ['viewings', 'packedViewings'] as const;

/**
 * Some months as they are read, which were not packed yet or have changed since: packed in the
 * transaction in which they are read, so that nothing is written in between. Whoever writes a block
 * takes away what was packed of its month.
 */
async function packMonths(
  account: number,
  months: readonly number[],
  mode: 'readonly' | 'readwrite' = 'readwrite',
): Promise<readonly PackedBlock[]> {
  const transaction = (await openDatabase()).transaction(STORES, mode);
  // Whoever does not come to wait for it has failed before.
  transaction.done.catch(() => undefined);
  const blocks = transaction.objectStore('viewings');
  const packing = months.map(async (month) => {
    const block = joinLayers(await blocks.getAll(blocksIn(account, { from: month, to: month })));
    if (!block) return [];
    const packed = packBlock(block);
    if (mode === 'readwrite') await transaction.objectStore('packedViewings').put?.(packed);
    return [packed];
  });
  try {
    const packed = (await Promise.all(packing)).flat();
    await transaction.done;
    return packed;
  } catch (error) {
    // No room to keep it in: it is read all the same.
    if (mode === 'readwrite') return packMonths(account, months, 'readonly');
    throw error;
  }
}

const packedIn = async (account: number, some: readonly number[]) =>
  (await openDatabase()).getAll('packedViewings', rangeOf(account, some[0], some.at(-1)));

const rangeOf = (account: number, from: number | undefined, to: number | undefined) =>
  IDBKeyRange.bound([account, from], [account, to]);

/** Which months there are, and the first of them: asked for at once, and answered of one moment. */
async function beginAt(account: number, months: Months) {
  const transaction = (await openDatabase()).transaction(STORES);
  const packed = transaction.objectStore('packedViewings');
  const [keys, first] = await Promise.all([
    transaction.objectStore('viewings').getAllKeys(blocksIn(account, months)),
    packed.getAll(rangeOf(account, months.from, months.to), AHEAD),
  ]);
  return { all: monthsOfKeys(keys), first };
}

/**
 * What is kept of an account's history: one block a month, oldest first, whoever told it. Read some
 * months at a time, so that the page is not held up. Asks nobody.
 */
export async function readViewings(
  account: number,
  months: Months = ALL_MONTHS,
): Promise<readonly ViewingBlock[]> {
  const { all, first } = await beginAt(account, months);
  const unpack = createUnpacker();
  const read: ViewingBlock[] = [];
  for (let at = 0; at < all.length; at += AHEAD) {
    const some = all.slice(at, at + AHEAD);
    const found = at === 0 ? first : await packedIn(account, some);
    const packed = new Map(found.map((block) => [block.month, block]));
    const lacking = some.filter((month) => !packed.has(month));
    const news = lacking.length > 0 ? await packMonths(account, lacking) : [];
    for (const block of news) packed.set(block.month, block);
    for (const month of some) {
      const block = packed.get(month);
      if (block && block.viewedSeconds.length > 0) read.push(unpack(block));
    }
  }
  return read;
}

/** What is kept of one month, as it is stored; undefined: nothing. */
export async function readMonth(account: number, month: number): Promise<StoredBlock | undefined> {
  const months = blocksIn(account, { from: month, to: month });
  return joinLayers(await (await openDatabase()).getAll('viewings', months));
}

/** The months of which something is kept, oldest first: what to read block by block. */
export async function listMonths(
  account: number,
  months: Months = ALL_MONTHS,
): Promise<readonly number[]> {
  const keys = await (await openDatabase()).getAllKeys('viewings', blocksIn(account, months));
  return monthsOfKeys(keys);
}

const monthsOfKeys = (keys: readonly (readonly [unknown, number, unknown])[]) => [
  ...new Set(keys.map(([, month]) => month)),
];
