import { describe, expect, it } from 'vitest';
import { parseVideoLinks } from './video-link.ts';

const bvid = 'BV1xx411c7mD';

describe('parseVideoLinks', () => {
  it.each([
    bvid,
    `bv${bvid.slice(2)}`,
    `https://www.bilibili.com/video/${bvid}/?spm_id_from=333&vd_source=1`,
    `www.bilibili.com/video/${bvid}`,
    `https://m.bilibili.com/video/${bvid}?p=2`,
    `https://www.bilibili.com/list/watchlater?oid=1&bvid=${bvid}`,
    `  ＢＶ１${bvid.slice(3)}  `,
  ])('%s', (text) => {
    expect(parseVideoLinks(text)).toEqual([{ type: 'video', bvid }]);
  });

  it.each(['av170001', 'AV170001', 'https://www.bilibili.com/video/av170001/'])('%s', (text) => {
    expect(parseVideoLinks(text)).toEqual([{ type: 'video', aid: 170001 }]);
  });

  it('says which links are short ones, and what is none', () => {
    expect(parseVideoLinks('https://b23.tv/abc b23.tv/abd')).toEqual([
      { type: 'short', text: 'https://b23.tv/abc' },
      { type: 'short', text: 'b23.tv/abd' },
    ]);
    for (const text of ['hello', 'av0', 'https://example.com/video/BV1xx411c7mD', 'BV1xx411c7m']) {
      expect(parseVideoLinks(text)).toEqual([{ type: 'unknown', text }]);
    }
  });

  it('reads the id in a short link that carries one', () => {
    expect(parseVideoLinks(`https://b23.tv/${bvid}`)).toEqual([{ type: 'video', bvid }]);
  });

  it('passes over the title that an app shares before its link', () => {
    const short = { type: 'short', text: 'https://b23.tv/abc' };
    expect(parseVideoLinks('【4K 航拍 v1.2-哔哩哔哩】 https://b23.tv/abc')).toEqual([short]);
    expect(parseVideoLinks('【航拍】https://b23.tv/abc')).toEqual([short]);
    expect(parseVideoLinks('今晚看\nhttps://b23.tv/abc BV1')).toEqual([
      { type: 'unknown', text: '今晚看' },
      short,
      { type: 'unknown', text: 'BV1' },
    ]);
  });

  it('takes several at once, each once', () => {
    expect(parseVideoLinks(`${bvid}\n${bvid}, av2`)).toEqual([
      { type: 'video', bvid },
      { type: 'video', aid: 2 },
    ]);
    expect(parseVideoLinks('  ')).toEqual([]);
  });
});
