import { dayBegin } from './archive-days.ts';
import { rowsFitting } from './archive-matching.ts';
import type { Missed } from './archive-notes.ts';
import { type ArchiveQuery, isEverything } from './archive-query.ts';
import { nameAt, sizeOf, type ViewingBlock } from './viewing-block.ts';
import type { RowMask } from './viewing-columns.ts';

/** A line of the archive: a day, a viewing by its place in a block, a time that may lack some. */
export type ArchiveRow =
  | { readonly type: 'day'; readonly id: string; readonly seconds: number }
  | {
      readonly type: 'viewing';
      readonly id: string;
      readonly block: ViewingBlock;
      readonly row: number;
    }
  | { readonly type: 'gap'; readonly id: string; readonly missed: Missed }
  /** So far the site was read; `isLast`: nothing stands below. */
  | { readonly type: 'edge'; readonly id: string; readonly isLast: boolean };

export interface ArchiveRows {
  readonly rows: readonly ArchiveRow[];
  /** Viewings among them. */
  readonly count: number;
}

export interface ArchiveRowsOptions {
  /** Times that may lack viewings: told where everything is shown, among what was found they say nothing. */
  readonly missed: readonly Missed[];
  /** Unix seconds down to which the site was read; null: it is not told where that is. */
  readonly edgeSeconds: number | null;
  /** Besides what is looked for. */
  readonly isIn: ((name: string, viewedSeconds: number) => boolean) | null;
  readonly most: number;
}

/** What is looked for, newest first, under its days: so many viewings at most, and how many there are in all. */
export function archiveRows(
  blocks: readonly ViewingBlock[],
  query: ArchiveQuery,
  { missed, edgeSeconds, isIn, most }: ArchiveRowsOptions,
): ArchiveRows {
  const rows: ArchiveRow[] = [];
  const gaps = isEverything(query) && !isIn ? [...missed] : [];
  let edge = edgeSeconds;
  let count = 0;
  let day = Infinity;
  for (const block of blocks.toReversed()) {
    const fits = fitting(block, query, isIn);
    const size = sizeOf(block);
    if (count >= most) {
      count += fits ? countIn(fits) : size;
      continue;
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      if (fits?.[row] === 0) continue;
      count += 1;
      if (count > most) continue;
      const seconds = block.viewedSeconds[row] as number;
      for (let gap = gaps[0]; gap && gap.from >= seconds; gap = gaps[0]) {
        rows.push(gapRow(gap));
        gaps.shift();
      }
      if (edge !== null && seconds < edge) {
        rows.push({ type: 'edge', id: `edge ${edge}`, isLast: false });
        edge = null;
      }
      if (seconds < day) {
        day = dayBegin(seconds);
        rows.push({ type: 'day', id: `day ${day}`, seconds });
      }
      rows.push({ type: 'viewing', id: nameAt(block, row), block, row });
    }
  }
  // What may be missing below everything, and where nothing could be read.
  if (count <= most) for (const gap of gaps) rows.push(gapRow(gap));
  if (edge !== null && count <= most) rows.push({ type: 'edge', id: `edge ${edge}`, isLast: true });
  return { rows, count };
}

const gapRow = (missed: Missed) =>
  ({ type: 'gap', id: `gap ${missed.from} ${missed.to}`, missed }) as const;

function fitting(block: ViewingBlock, query: ArchiveQuery, isIn: ArchiveRowsOptions['isIn']) {
  const fits = rowsFitting(query, block);
  if (!isIn) return fits;
  const rows = fits ?? new Uint8Array(sizeOf(block)).fill(1);
  return rows.map((fit, row) =>
    Number(fit === 1 && isIn(nameAt(block, row), block.viewedSeconds[row] as number)),
  );
}

function countIn(rows: RowMask): number {
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) count += rows[row] as number;
  return count;
}

/** Where the list has come to a time: the first row at it or before. */
export function indexOfTime(rows: readonly ArchiveRow[], seconds: number): number {
  const at = rows.findIndex(
    (row) =>
      (row.type === 'day' && row.seconds <= seconds) ||
      (row.type === 'viewing' && (row.block.viewedSeconds[row.row] as number) <= seconds),
  );
  return at < 0 ? Math.max(0, rows.length - 1) : at;
}
