import { describe, expect, it } from 'vitest';
import { at, blockOf, type Row } from '../../../../tests/support/viewing-rows.ts';
import { createOftenTally, OFTEN_WORKS } from './often-watched.ts';
import type { ViewingBlock } from './viewing-block.ts';
import { eachViewing, type StatsRange } from './viewings-in.ts';
import { createWatchedTally } from './watched-tally.ts';

const ALWAYS = { from: null, to: null };
const works = (mid: number, count: number, day = 1): Row[] =>
  Array.from({ length: count }, (_, n) => ({ at: at(day + n), mid, key: `archive_${mid}${n}` }));
const nobody = () => false;

function oftenWatched(
  blocks: readonly ViewingBlock[],
  range: StatsRange,
  isLeftOut: (mid: number) => boolean,
) {
  const { see, result } = createOftenTally(isLeftOut);
  eachViewing(blocks, range, see);
  return result();
}

describe('who is watched often', () => {
  it('has enough different works in the range; seen again they are not more', () => {
    const again = works(7, OFTEN_WORKS - 1).map((row) => ({ ...row, at: at(20) }));
    const rows = [...works(7, OFTEN_WORKS - 1), ...again, ...works(8, OFTEN_WORKS, 21)];
    const found = oftenWatched([blockOf(rows)], ALWAYS, nobody);
    expect(found).toMatchObject([{ mid: 8, name: 'UP 8', works: OFTEN_WORKS, count: OFTEN_WORKS }]);
  });

  it('is not somebody who is followed', () => {
    const block = blockOf(works(8, 9));
    expect(oftenWatched([block], ALWAYS, (mid) => mid === 8)).toEqual([]);
  });

  it('only what was seen in the range counts', () => {
    const block = blockOf(works(8, 9));
    const from = at(6).getTime() / 1000;
    expect(oftenWatched([block], { from, to: null }, nobody)).toEqual([]);
  });

  it('the longest comes first', () => {
    const short = works(5, 6).map((row) => ({ ...row, progress: 1 }));
    const found = oftenWatched([blockOf([...short, ...works(6, 5, 10)])], ALWAYS, nobody);
    expect(found.map(({ mid }) => mid)).toEqual([6, 5]);
  });
});

describe('what was watched of people', () => {
  it('is counted block by block, each work once, with the latest time', () => {
    const tally = createWatchedTally(new Set([7, 8]));
    tally.add(blockOf([...works(7, 2), { at: at(9), mid: 9 }]));
    tally.add(blockOf([{ at: at(12), mid: 7, key: 'archive_70' }]));
    expect([...tally.found]).toEqual([[7, { count: 2, lastSeconds: at(12).getTime() / 1000 }]]);
  });

  it('without a date it was watched, and nobody knows when', () => {
    const tally = createWatchedTally(new Set([7]));
    tally.add(blockOf([{ at: 0, mid: 7 }]));
    expect(tally.found.get(7)).toEqual({ count: 1, lastSeconds: null });
  });

  it('most of the works that say it are in one partition', () => {
    const tally = createWatchedTally(new Set([7, 8]));
    const [food, day] = [{ partition: '美食制作' }, { partition: '日常' }];
    tally.add(
      blockOf([
        { at: at(1), mid: 7, key: 'archive_1', ...day },
        { at: at(2), mid: 7, key: 'archive_2', ...food },
        { at: at(3), mid: 7, key: 'archive_3' },
        { at: at(4), mid: 8, key: 'archive_4' },
      ]),
    );
    // Watched again it is no further work.
    tally.add(blockOf([{ at: at(5), mid: 7, key: 'archive_1', ...day }]));
    tally.add(blockOf([{ at: at(6), mid: 7, key: 'archive_5', ...food }]));
    expect([tally.partitionOf(7), tally.partitionOf(8)]).toEqual(['美食 美食制作', null]);
  });
});
