import type { VideoProgress } from '../../../shared/video-progress.ts';
import { sizeOf, type ViewBlock } from './view-block.ts';

/** Position in seconds; a finished one is as long as the video. */
const reached = (progress: VideoProgress, durationSeconds: number) =>
  progress === 'finished' ? durationSeconds : Math.max(0, progress);

const known = new WeakMap<readonly ViewBlock[], readonly Float64Array[]>();

/**
 * About how many seconds each viewing took, row by row of each block. Going on with a video counts
 * from where it stood before; seen once more from the beginning it counts anew. Made once for what
 * was read together: only a viewing before it says where another one began.
 * @param blocks Months, oldest first, each by time.
 */
export function spentOf(blocks: readonly ViewBlock[]): readonly Float64Array[] {
  const made = known.get(blocks) ?? spentIn(blocks);
  known.set(blocks, made);
  return made;
}

function spentIn(blocks: readonly ViewBlock[]): readonly Float64Array[] {
  const stood = new Map<string, number>();
  return blocks.map((block) => {
    const rows = sizeOf(block);
    const spent = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const key = block.key.at(row) as string;
      const place = reached(block.progress.at(row) ?? 0, block.durationSeconds[row] ?? 0);
      const before = stood.get(key) ?? 0;
      stood.set(key, place);
      spent[row] = place > before ? place - before : place;
    }
    return spent;
  });
}
