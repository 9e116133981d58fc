import type { VideoProgress } from '../../../shared/video-progress.ts';
import { type ByWork, createByWork } from './by-work.ts';
import { monthBefore } from './months.ts';
import { sizeOf, type ViewingBlock } from './viewing-block.ts';

/** Position in seconds; a finished one is as long as the video. */
const reached = (progress: VideoProgress, durationSeconds: number) =>
  progress === 'finished' ? durationSeconds : Math.max(0, progress);

const placeAt = ({ progress, durationSeconds }: ViewingBlock, row: number) =>
  reached(progress.at(row) ?? 0, durationSeconds[row] ?? 0);

/** Where each work stands at the end of a month, of those that were seen in it. */
const stood = new WeakMap<ViewingBlock, ByWork<number>>();
const took = new WeakMap<
  ViewingBlock,
  { readonly before: ViewingBlock | null; readonly spent: Float64Array }
>();

function standingAfter(block: ViewingBlock): ByWork<number> {
  const known = stood.get(block);
  if (known) return known;
  const places = createByWork<number>();
  for (let row = 0; row < sizeOf(block); row += 1) places.set(block, row, placeAt(block, row));
  stood.set(block, places);
  return places;
}

function spentIn(block: ViewingBlock, before: ViewingBlock | null): Float64Array {
  const places = createByWork<number>();
  const earlier = before && standingAfter(before);
  const rows = sizeOf(block);
  const spent = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const place = placeAt(block, row);
    const last = places.get(block, row) ?? earlier?.get(block, row) ?? 0;
    places.set(block, row, place);
    spent[row] = place > last ? place - last : place;
  }
  stood.set(block, places);
  return spent;
}

/**
 * About how many seconds each viewing of a month took, row by row. Going on with a video counts from
 * where it stood before, if that was in the same month or the one before: so it is the same whatever
 * else is read. Seen once more from the beginning it counts anew.
 * @param blocks Months, oldest first, each by time.
 */
export function spentOf(blocks: readonly ViewingBlock[], at: number): Float64Array {
  const block = blocks[at] as ViewingBlock;
  const last = blocks[at - 1];
  const before = last && last.month === monthBefore(block.month) ? last : null;
  const known = took.get(block);
  if (known?.before === before) return known.spent;
  const spent = spentIn(block, before);
  took.set(block, { before, spent });
  return spent;
}
