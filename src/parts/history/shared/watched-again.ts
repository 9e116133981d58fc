import type { ViewingBlock } from './viewing-block.ts';

/** A work that was seen more than once. */
export interface WatchedAgain {
  readonly key: string;
  /** Title and address as they were told the last time. */
  readonly name: string;
  readonly url: string;
  /** 0: nobody. */
  readonly mid: number;
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

/** Counts works, told oldest first. */
export function createAgainTally() {
  const sums = new Map<string, Sum>();
  return {
    add(block: ViewingBlock, row: number, seconds: number) {
      const key = block.key.at(row) ?? '';
      const sum = sums.get(key);
      if (sum === undefined) {
        sums.set(key, { count: 1, seconds, block, row });
        return;
      }
      sum.count += 1;
      sum.seconds += seconds;
      sum.block = block;
      sum.row = row;
    },
    /** Different ones. */
    works: () => sums.size,
    /** Those that were seen most often; of what was seen once there is no list. */
    most: (length: number): readonly WatchedAgain[] =>
      [...sums]
        .filter(([, { count }]) => count > 1)
        .sort(([, a], [, b]) => b.count - a.count || b.seconds - a.seconds)
        .slice(0, length)
        .map(([key, { count, seconds, block, row }]) => ({
          key,
          name: block.title.at(row) ?? '',
          url: block.url.at(row) ?? '',
          mid: block.mid[row] ?? 0,
          count,
          seconds,
        })),
  };
}
