import { type VideoProgress, watchedShare } from '../../../shared/video-progress.ts';
import type { ArchiveQuery } from './archive-query.ts';
import { deviceOf } from './history-item.ts';
import { businessOf, sizeOf, type ViewingBlock } from './viewing-block.ts';
import { type RowMask, rowsHolding } from './viewing-columns.ts';

type Check = (row: number) => boolean;

/** So much stays found in a block: the words of one search, and of the one before it. */
const MOST_KNOWN = 8;
const known = new WeakMap<ViewingBlock, Map<string, RowMask>>();

/** What was found in a block, known while it is looked for; `name`: of what. */
function once(block: ViewingBlock, name: string, find: () => RowMask): RowMask {
  const all = known.get(block) ?? new Map<string, RowMask>();
  known.set(block, all);
  const rows = all.get(name) ?? find();
  // What was asked for last is dropped last.
  all.delete(name);
  all.set(name, rows);
  for (const oldest of all.keys()) {
    if (all.size <= MOST_KNOWN) break;
    all.delete(oldest);
  }
  return rows;
}

const rowsWith = (block: ViewingBlock, word: string): RowMask =>
  once(block, word, () => findWord(block, word));

const rowsBy = (block: ViewingBlock, name: string): RowMask =>
  // No word of a search has a space in it.
  once(block, `by ${name}`, () => rowsHolding(block.author, name));

/** Which rows hold a word, in whichever of their texts. */
function findWord({ title, author, bvid, partition }: ViewingBlock, word: string): RowMask {
  const rows = rowsHolding(title, word);
  for (const column of [author, bvid, partition]) addTo(rows, rowsHolding(column, word));
  return rows;
}

function addTo(rows: RowMask, others: RowMask): void {
  for (let row = 0; row < rows.length; row += 1) {
    if (others[row] === 1) rows[row] = 1;
  }
}

/** Leaves the rows whose place in a mask holds `wanted`. */
function narrow(rows: RowMask, mask: RowMask, wanted: 0 | 1): void {
  for (let row = 0; row < rows.length; row += 1) {
    if (mask[row] !== wanted) rows[row] = 0;
  }
}

/** Which rows of a block are looked for; null: all of them. */
export function rowsFitting(query: ArchiveQuery, block: ViewingBlock): RowMask | null {
  const { words, without, by, notBy } = query;
  const checks = checksOf(query, block);
  const texts = words.length + without.length + by.length + notBy.length;
  if (texts + checks.length === 0) return null;
  const rows = new Uint8Array(sizeOf(block)).fill(1);
  for (const word of words) narrow(rows, rowsWith(block, word), 1);
  for (const word of without) narrow(rows, rowsWith(block, word), 0);
  for (const name of notBy) narrow(rows, rowsBy(block, name), 0);
  if (by.length > 0) {
    const named = new Uint8Array(rows.length);
    for (const name of by) addTo(named, rowsBy(block, name));
    narrow(rows, named, 1);
  }
  for (const check of checks) {
    for (let row = 0; row < rows.length; row += 1) {
      if (rows[row] === 1 && !check(row)) rows[row] = 0;
    }
  }
  return rows;
}

/** How much of it was watched, in percent; null: it has no length. */
function watchedPercent(progress: VideoProgress, durationSeconds: number): number | null {
  const isKnown = progress === 'finished' || durationSeconds > 0;
  return isKnown ? watchedShare({ progress, durationSeconds }) * 100 : null;
}

function checksOf(query: ArchiveQuery, block: ViewingBlock): readonly Check[] {
  const { longerThan, shorterThan, from, to, device, business, watchedOver, watchedUnder } = query;
  const { viewedSeconds: seconds, durationSeconds: lengths, key } = block;
  const at = (column: ArrayLike<number>, row: number) => column[row] as number;
  const checks: Check[] = [];
  if (from !== null) checks.push((row) => at(seconds, row) >= from);
  if (to !== null) checks.push((row) => at(seconds, row) < to);
  if (longerThan !== null) checks.push((row) => at(lengths, row) > longerThan);
  // What has no length is not short.
  if (shorterThan !== null) {
    checks.push((row) => at(lengths, row) > 0 && at(lengths, row) < shorterThan);
  }
  if (device !== null) {
    checks.push((row) => deviceOf(block.dt.at(row) ?? null) === device);
  }
  if (business !== null) {
    const kindOf = (row: number) => key.parts?.kinds.at(row) ?? businessOf(key.at(row) ?? '');
    checks.push((row) => kindOf(row) === business);
  }
  if (watchedOver !== null || watchedUnder !== null) {
    checks.push((row) => {
      const percent = watchedPercent(block.progress.at(row) ?? 0, at(lengths, row));
      return percent !== null && percent > (watchedOver ?? -1) && percent < (watchedUnder ?? 101);
    });
  }
  return checks;
}
