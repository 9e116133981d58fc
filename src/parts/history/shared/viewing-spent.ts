import type { VideoProgress } from '../../../shared/video-progress.ts';
import { numberOfKey } from './packed-keys.ts';
import { businessOf, sizeOf, type ViewingBlock } from './viewing-block.ts';

/** Position in seconds; a finished one is as long as the video. */
const reached = (progress: VideoProgress, durationSeconds: number) =>
  progress === 'finished' ? durationSeconds : Math.max(0, progress);

/** A value for each work, by its key in a row. */
function createByWork<T>() {
  const byText = new Map<string, T>();
  const byNumber = new Map<string, Map<number, T>>();

  function exchangeIn<K>(map: Map<K, T>, key: K, value: T): T | undefined {
    const before = map.get(key);
    map.set(key, value);
    return before;
  }

  return {
    /** Gives the one before. */
    exchange({ key }: ViewingBlock, row: number, value: T): T | undefined {
      const { parts } = key;
      const text = parts ? '' : (key.at(row) as string);
      const kind = parts ? (parts.kinds.at(row) as string) : businessOf(text);
      const number = parts ? (parts.numbers[row] as number) : numberOfKey(text, kind);
      if (number === null) return exchangeIn(byText, text, value);
      const ofKind = byNumber.get(kind) ?? new Map<number, T>();
      byNumber.set(kind, ofKind);
      return exchangeIn(ofKind, number, value);
    },
  };
}

const known = new WeakMap<readonly ViewingBlock[], readonly Float64Array[]>();

/**
 * About how many seconds each viewing took, row by row of each block. Going on with a video counts
 * from where it stood before; seen once more from the beginning it counts anew. Made once for what
 * was read together: only a viewing before it says where another one began.
 * @param blocks Months, oldest first, each by time.
 */
export function spentOf(blocks: readonly ViewingBlock[]): readonly Float64Array[] {
  const made = known.get(blocks) ?? spentIn(blocks);
  known.set(blocks, made);
  return made;
}

function spentIn(blocks: readonly ViewingBlock[]): readonly Float64Array[] {
  const stood = createByWork<number>();
  return blocks.map((block) => {
    const rows = sizeOf(block);
    const spent = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const place = reached(block.progress.at(row) ?? 0, block.durationSeconds[row] ?? 0);
      const before = stood.exchange(block, row, place) ?? 0;
      spent[row] = place > before ? place - before : place;
    }
    return spent;
  });
}
