import { describe, expect, it } from 'vitest';
import { VIDEO_ID } from '@/src/parts/history/shared/seen.ts';
import { coverIn, coversIn, videoOfLink } from './cover.ts';

describe('a link', () => {
  it.each([
    ['//www.bilibili.com/video/BV17x411w7KC', 'BV17x411w7KC'],
    [
      'https://www.bilibili.com/video/BV17x411w7KC/?spm_id_from=333.1007&vd_source=1',
      'BV17x411w7KC',
    ],
    ['/video/bv17x411w7KC?p=2', 'BV17x411w7KC'],
    ['https://www.bilibili.com/video/av170001#reply1', 'av170001'],
    ['/video/av0170001/', 'av170001'],
    ['https://www.bilibili.com/list/watchlater?bvid=BV17x411w7KC&oid=170001', 'BV17x411w7KC'],
    ['https://www.bilibili.com/list/ml1?oid=1&bvid=BV17x411w7KC', 'BV17x411w7KC'],
    ['https://m.bilibili.com/video/BV17x411w7KC', 'BV17x411w7KC'],
    ['https://www.bilibili.com/video/BV17x411w7', null],
    ['https://www.bilibili.com/video/BV17x411w7KCx', null],
    ['https://www.bilibili.com/bangumi/play/ep1', null],
    ['https://space.bilibili.com/1/video/tid', null],
    ['https://www.bilibili.com/video/online.html', null],
    ['', null],
  ])('%s: %s', (href, id) => {
    expect(videoOfLink(href)).toBe(id);
    if (id !== null) expect(id).toMatch(VIDEO_ID);
  });
});

describe('covers', () => {
  const made = (...names: readonly string[]) => {
    const at = document.createElement('div');
    at.append(...names.map((name) => document.createElement(name)));
    return at;
  };
  const namesOf = (covers: Iterable<Element>) => [...covers].map(({ localName }) => localName);

  it.each([
    [['a', 'img', 'span']],
    [['canvas']],
    [['video', 'span']],
    [['img', 'canvas', 'video', 'img']],
  ])('are found in %j', (names) => {
    const pictures = names.filter((name) => name !== 'a' && name !== 'span');
    expect(namesOf(coversIn(made(...names)))).toEqual(pictures);
  });

  it('an image is the cover, whatever is played over it', () => {
    expect(coverIn(made('video', 'canvas', 'img'))?.localName).toBe('img');
    expect(coverIn(made('canvas'))?.localName).toBe('canvas');
    expect(coverIn(made('span'))).toBeNull();
  });
});
