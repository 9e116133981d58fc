import type { ViewingBlock } from './viewing-block.ts';
import type { ViewingSum } from './viewing-stats.ts';
import { eachViewing, type StatsRange } from './viewings-in.ts';

/** From so many works of theirs on somebody is watched often. */
export const OFTEN_WORKS = 5;

/** An uploader with what was seen of theirs. */
export interface OftenWatched extends ViewingSum {
  readonly mid: number;
  /** The newest that was met. */
  readonly name: string;
  /** Different ones. */
  readonly works: number;
  /** Unix seconds of the latest viewing. */
  readonly lastSeconds: number;
}

/** Who was watched often in a range, the longest first, without some. */
export function oftenWatched(
  blocks: readonly ViewingBlock[],
  range: StatsRange,
  isLeftOut: (mid: number) => boolean,
): readonly OftenWatched[] {
  const found = new Map<number, { -readonly [K in keyof OftenWatched]: OftenWatched[K] }>();
  const met = new Set<string>();
  eachViewing(blocks, range, (block, row, at, spent) => {
    const mid = block.mid[row] ?? 0;
    if (mid <= 0 || isLeftOut(mid)) return;
    const name = block.author.at(row) ?? '';
    const key = block.key.at(row) ?? '';
    const one = found.get(mid) ?? { mid, name, works: 0, count: 0, seconds: 0, lastSeconds: 0 };
    found.set(mid, one);
    if (!met.has(key)) one.works += 1;
    met.add(key);
    one.name = name;
    one.count += 1;
    one.seconds += spent;
    one.lastSeconds = at;
  });
  return [...found.values()]
    .filter(({ works }) => works >= OFTEN_WORKS)
    .sort((a, b) => b.seconds - a.seconds || b.works - a.works || a.mid - b.mid);
}
