import { expect, it } from 'vitest';
import { playListLink } from './play-list.ts';

const VIDEO = { id: '170001', url: 'https://www.bilibili.com/video/BV17x411w7KC' };

it.each([
  ['newest', {}, 'tid=0&sort_field=pubtime&oid=170001&bvid=BV17x411w7KC'],
  [
    'most played of a partition',
    { order: 'plays', tid: 3 } as const,
    'tid=3&sort_field=play&oid=170001&bvid=BV17x411w7KC',
  ],
  [
    'most kept',
    { order: 'favourites' } as const,
    'tid=0&sort_field=fav&oid=170001&bvid=BV17x411w7KC',
  ],
])('plays the %s first, as the list is ordered', (_, query, params) => {
  expect(playListLink(7, query, VIDEO)).toBe(`https://www.bilibili.com/list/7?${params}`);
});

it('begins by itself where no row is known, or one without a BV id', () => {
  const plain = 'https://www.bilibili.com/list/7?tid=0&sort_field=pubtime';
  expect(playListLink(7, {}, undefined)).toBe(plain);
  expect(playListLink(7, {}, { id: '5', url: 'https://www.bilibili.com/video/av5' })).toBe(plain);
});
