import { dayBegin } from './archive-days.ts';
import type { Missed } from './archive-notes.ts';
import { type ArchiveQuery, isEverything, matcher } from './archive-query.ts';
import { nameAt, sizeOf, type ViewingBlock } from './viewing-block.ts';

/** A line of the archive: a day, a viewing by its place in a block, a time that may lack some. */
export type ArchiveRow =
  | { readonly type: 'day'; readonly id: string; readonly seconds: number }
  | {
      readonly type: 'viewing';
      readonly id: string;
      readonly block: ViewingBlock;
      readonly row: number;
    }
  | { readonly type: 'gap'; readonly id: string; readonly missed: Missed };

export interface ArchiveRows {
  readonly rows: readonly ArchiveRow[];
  /** Viewings among them. */
  readonly count: number;
}

/**
 * What is looked for, newest first, under its days: so many viewings at most, and how many there
 * are in all. Times that may lack viewings stand between them where everything is shown: among what
 * was found they would say nothing.
 */
export function archiveRows(
  blocks: readonly ViewingBlock[],
  query: ArchiveQuery,
  missed: readonly Missed[],
  most = Infinity,
): ArchiveRows {
  const rows: ArchiveRow[] = [];
  const gaps = isEverything(query) ? [...missed] : [];
  let count = 0;
  let day = Infinity;
  for (const block of blocks.toReversed()) {
    const fits = matcher(query, block);
    const size = sizeOf(block);
    if (!fits && count >= most) {
      count += size;
      continue;
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      if (fits && !fits(row)) continue;
      count += 1;
      if (count > most) continue;
      const seconds = block.viewedSeconds[row] as number;
      for (let gap = gaps[0]; gap && gap.from >= seconds; gap = gaps[0]) {
        rows.push({ type: 'gap', id: `gap ${gap.from}`, missed: gap });
        gaps.shift();
      }
      if (seconds < day) {
        day = dayBegin(seconds);
        rows.push({ type: 'day', id: `day ${day}`, seconds });
      }
      rows.push({ type: 'viewing', id: nameAt(block, row), block, row });
    }
  }
  return { rows, count };
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
