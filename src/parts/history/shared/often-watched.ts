import { createByWork } from './by-work.ts';
import type { ViewingSum } from './viewing-stats.ts';
import type { SeeViewing } from './viewings-in.ts';

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

/** Counts who is watched often, the longest first, without some; told oldest first. */
export function createOftenTally(isLeftOut: (mid: number) => boolean) {
  const found = new Map<number, { -readonly [K in keyof OftenWatched]: OftenWatched[K] }>();
  const met = createByWork<true>();
  const see: SeeViewing = (block, row, at, spent) => {
    const mid = block.mid[row] ?? 0;
    if (mid <= 0 || isLeftOut(mid)) return;
    const name = block.author.at(row) ?? '';
    const one = found.get(mid) ?? { mid, name, works: 0, count: 0, seconds: 0, lastSeconds: 0 };
    found.set(mid, one);
    if (!met.get(block, row)) one.works += 1;
    met.set(block, row, true);
    one.name = name;
    one.count += 1;
    one.seconds += spent;
    one.lastSeconds = at;
  };
  const result = (): readonly OftenWatched[] =>
    [...found.values()]
      .filter(({ works }) => works >= OFTEN_WORKS)
      .sort((a, b) => b.seconds - a.seconds || b.works - a.works || a.mid - b.mid);
  return { see, result };
}
