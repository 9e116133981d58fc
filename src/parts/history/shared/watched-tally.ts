import { mostOf, partitionOfName } from '../../works/shared/partitions.ts';
import { sizeOf, type ViewingBlock } from './viewing-block.ts';

/** What the archive has of somebody's works. */
export interface WatchedWorks {
  /** Different ones. */
  readonly count: number;
  /** Unix seconds of the latest viewing; null: none of them is dated. */
  readonly lastSeconds: number | null;
}

/**
 * What was watched of each of some people, block by block: the archive need not be in memory whole.
 * Whoever is not in `found` is not in what was added.
 */
export function createWatchedTally(mids: ReadonlySet<number>) {
  const found = new Map<number, WatchedWorks>();
  const met = new Set<string>();
  const partitions = new Map<number, string[]>();
  return {
    found: found as ReadonlyMap<number, WatchedWorks>,
    /** What most of somebody's works are that were watched, of those that say it: "美食 美食制作". */
    partitionOf: (mid: number): string | null => mostOf(partitions.get(mid) ?? []),
    add(block: ViewingBlock) {
      for (let row = 0; row < sizeOf(block); row += 1) {
        const mid = block.mid[row] as number;
        if (!mids.has(mid)) continue;
        const key = block.key.at(row) as string;
        const at = block.viewedSeconds[row] as number;
        const { count, lastSeconds } = found.get(mid) ?? { count: 0, lastSeconds: null };
        found.set(mid, {
          count: met.has(key) ? count : count + 1,
          lastSeconds: at > 0 ? Math.max(at, lastSeconds ?? 0) : lastSeconds,
        });
        const partition = block.partition.at(row);
        if (partition && !met.has(key)) {
          const others = partitions.get(mid) ?? [];
          others.push(partitionOfName(partition));
          partitions.set(mid, others);
        }
        met.add(key);
      }
    },
  };
}
