import { createByWork } from './by-work.ts';
import type { ViewingBlock } from './viewing-block.ts';

/** A work that was seen more than once. */
export interface WatchedAgain {
  readonly key: string;
  /** Title and address as they were told the last time. */
  readonly name: string;
  readonly url: string;
  /** null: nobody. */
  readonly mid: number | null;
  readonly count: number;
  /** Estimated, as everywhere in the statistics. */
  readonly seconds: number;
}

interface Sum {
  count: number;
  seconds: number;
  /** Where it stands the last time: texts are made of few. */
  block: ViewingBlock;
  row: number;
}

const oftenest = (a: Sum, b: Sum) => b.count - a.count || b.seconds - a.seconds;

/** Counts works, told oldest first. */
export function createAgainTally() {
  const seconds = createByWork<number>();
  /** Most works are seen once, and need no more than their seconds. */
  const sums = createByWork<Sum>();
  const again: Sum[] = [];
  let works = 0;
  return {
    add(block: ViewingBlock, row: number, spent: number) {
      const sum = sums.get(block, row);
      const first = sum ? 0 : seconds.get(block, row);
      if (sum) {
        sum.count += 1;
        sum.seconds += spent;
        sum.block = block;
        sum.row = row;
      } else if (first === undefined) {
        works += 1;
        seconds.set(block, row, spent);
      } else {
        const begun = { count: 2, seconds: first + spent, block, row };
        sums.set(block, row, begun);
        again.push(begun);
      }
    },
    /** Different ones. */
    works: () => works,
    /** Those that were seen most often; of what was seen once there is no list. */
    most(length: number): readonly WatchedAgain[] {
      const found: Sum[] = [];
      for (const sum of again) {
        const last = found[length - 1];
        if (last && oftenest(last, sum) <= 0) continue;
        const at = found.findIndex((one) => oftenest(one, sum) > 0);
        found.splice(at < 0 ? found.length : at, 0, sum);
        found.length = Math.min(found.length, length);
      }
      return found.map(({ count, seconds: spent, block, row }) => ({
        key: block.key.at(row) ?? '',
        name: block.title.at(row) ?? '',
        url: block.url.at(row) ?? '',
        mid: block.mid[row] || null,
        count,
        seconds: spent,
      }));
    },
  };
}
