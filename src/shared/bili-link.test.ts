import { describe, expect, it } from 'vitest';
import { parseBiliLink } from './bili-link.ts';

const bvid = 'BV1xx411c7mD';

describe('parseBiliLink', () => {
  it.each([
    ['https://space.bilibili.com/39281746', 39281746],
    ['https://space.bilibili.com/3494001122334455/dynamic?x=1', 3494001122334455],
    ['https://m.bilibili.com/space/42?from=search', 42],
    ['http://space.bilibili.com/42/', 42],
  ])('%s is a person', (link, mid) => {
    expect(parseBiliLink(link)).toEqual({ type: 'user', mid });
  });

  it.each([
    `https://www.bilibili.com/video/${bvid}/?p=2`,
    `https://www.bilibili.com/video/bv${bvid.slice(2)}`,
    `https://m.bilibili.com/video/${bvid}`,
    `https://www.bilibili.com/list/watchlater?bvid=${bvid}&oid=1`,
    `https://b23.tv/${bvid}`,
  ])('%s is a video', (link) => {
    expect(parseBiliLink(link)).toEqual({ type: 'video', bvid });
  });

  it.each(['https://www.bilibili.com/video/AV170001/', 'https://b23.tv/av170001'])(
    '%s is a video by its number',
    (link) => {
      expect(parseBiliLink(link)).toEqual({ type: 'video', aid: 170001 });
    },
  );

  it('says which links must be opened, without what else they carry', () => {
    expect(parseBiliLink('http://b23.tv/AbC12?share=1#x')).toEqual({
      type: 'short',
      url: 'https://b23.tv/AbC12',
    });
  });

  it.each([
    'https://space.bilibili.com/',
    'https://space.bilibili.com/99999999999999999',
    'https://space.bilibili.com/12abc',
    `https://example.org/video/${bvid}`,
    `https://evilbilibili.com/video/${bvid}`,
    'https://space.bilibili.com.example.org/1',
    'https://b23.tv.example.org/abc',
    'https://b23.tv/a/b',
    'javascript:alert(1)',
    'nonsense',
  ])('%s is nothing', (link) => {
    expect(parseBiliLink(link)).toBeNull();
  });
});
