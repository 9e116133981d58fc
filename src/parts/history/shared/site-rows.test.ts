import { expect, it } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import { joinSite, SITE_UNREAD } from './site-rows.ts';
import { emptyBlock, monthOf, viewingName, viewingsOf, withViewings } from './viewing-block.ts';

const NOVEMBER = Date.UTC(2025, 10, 1) / 1000;
const one = (n: number, title = `第 ${n} 个`) =>
  archivedViewing({
    key: `archive_${n}`,
    title,
    url: 'https://www.bilibili.com/video/BV17x411w7KC',
    viewedSeconds: NOVEMBER + (n - 3) * 60,
    device: 'tv',
  });
/** Of 1 to 3 in October, from 3 on in November. */
const blocks = [one(1), one(2), one(4)].map((viewing) =>
  withViewings(emptyBlock(7, monthOf(viewing.viewedSeconds), 0), [viewing]),
);
const kept = blocks
  .slice(0, 1)
  .map((block) => withViewings(block, [one(2)]))
  .concat(blocks.slice(2));
const secondsOf = (n: number) => one(n).viewedSeconds;

it('what both have stands once, as it is kept; what only the site has stands among it', () => {
  const items = [one(5), one(4, '站内的标题'), one(3)];
  const { blocks: all, placeOf } = joinSite(kept, 7, {
    items,
    downToSeconds: secondsOf(2),
    isSure: true,
  });
  expect(all.flatMap(viewingsOf).map(({ title }) => title)).toEqual(
    [1, 2, 3, 4, 5].map((n) => `第 ${n} 个`),
  );
  const [site] = all.flatMap(viewingsOf).filter(({ key }) => key === 'archive_5');
  expect(site).toMatchObject({ account: 7, bvid: 'BV17x411w7KC', oid: 170_001, dt: 33 });
  const places = [1, 2, 3, 4, 5].map((n) => placeOf(viewingName(one(n)), secondsOf(n)));
  // Of the second at which the reading stands nothing is known, nor of what is older.
  expect(places).toEqual([null, null, 'site', 'both', 'site']);
});

it('kept here alone is what the site would have to tell among what was read of it', () => {
  const read = { items: [one(5), one(3)], downToSeconds: 'end', isSure: true } as const;
  const placesIn = (isSure: boolean) => {
    const { placeOf } = joinSite(kept, 7, { ...read, isSure });
    return [1, 4, 6].map((n) => placeOf(viewingName(one(n)), secondsOf(n)));
  };
  // What is newer than all that was read came later.
  expect(placesIn(true)).toEqual(['here', 'here', null]);
  // A row that could not be read may be any of them.
  expect(placesIn(false)).toEqual([null, null, null]);
});

it('with the site unread everything is as it was', () => {
  const { blocks: all, placeOf } = joinSite(kept, 7, SITE_UNREAD);
  expect(all).toBe(kept);
  expect(placeOf(viewingName(one(1)), secondsOf(1))).toBeNull();
});
