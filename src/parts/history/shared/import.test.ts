import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBvid } from '../../../../tests/fake-bili/state/bvid.ts';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import { guessSetup, isEnough } from './import-columns.ts';
import { knownViewings } from './import-known.ts';
import { rowOfCells, rowOfObject } from './import-rows.ts';
import { guessOrder, readTime } from './import-time.ts';
import { emptyBlock, monthOf, withViewings } from './viewing-block.ts';

const NOW = Date.UTC(2026, 10, 26) / 1000;
const local = (...parts: [number, number, number, number?, number?, number?]) =>
  new Date(parts[0], parts[1] - 1, ...(parts.slice(2) as [number])).getTime() / 1000;
const at = local(2026, 2, 14, 18, 10, 15);

describe('a time', () => {
  it.each([
    ['2026/2/14 18:10:15', at],
    ['2026-02-14 18:10:15', at],
    ['2026-02-14T18:10:15', at],
    ['2026年2月14日 18时10分15秒', at],
    ['2026/2/14 下午6:10:15', at],
    ['2026/2/14 18:10', at - 15],
    ['2026/2/14 上午12:10:15', local(2026, 2, 14, 0, 10, 15)],
    ['2026/2/14 中午12:10:15', local(2026, 2, 14, 12, 10, 15)],
    ['２０２６/２/１４ １８:１０:１５', at],
    ['2026.2.14', local(2026, 2, 14)],
    ['2/14/2026, 6:10:15 PM', at],
    ['2/14/2026, 12:10:15 AM', local(2026, 2, 14, 0, 10, 15)],
    ['2026-02-14T10:10:15.000Z', Date.UTC(2026, 1, 14, 10, 10, 15) / 1000],
    ['2026-02-14 18:10:15+08:00', Date.UTC(2026, 1, 14, 10, 10, 15) / 1000],
    ['1771063815', 1_771_063_815],
    ['1771063815123', 1_771_063_815],
    ['', null],
    ['昨天', null],
    ['12345', null],
    ['2026/2/30 10:00', null],
    ['2026/13/1', null],
    ['2026/2/14 25:00', null],
    ['2026/2/14 10:61', null],
    ['1999/2/14', null],
    ['2026/12/24', null],
    ['14/2/2026', null],
  ])('%s: %s', (text, seconds) => {
    expect(readTime(text, 'mdy', NOW)).toBe(seconds);
  });

  it.each([
    ...['zh-CN', 'zh-TW', 'zh-HK', 'en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'ja-JP', 'ko-KR'],
    ...['de-DE', 'fr-FR', 'es-ES', 'es-MX', 'ru-RU', 'vi-VN', 'id-ID', 'pt-BR', 'cs-CZ', 'hu-HU'],
  ])('is read as a browser in %s writes it', (language) => {
    const written = [local(2026, 2, 14, 18, 10, 15), local(2026, 3, 2, 0, 4, 9)];
    const texts = written.map((seconds) => new Date(seconds * 1000).toLocaleString(language));
    const order = guessOrder(texts);
    expect(texts.map((text) => readTime(text, order, NOW))).toEqual(written);
  });

  it('is read in the order that makes sense of the whole column', () => {
    expect(readTime('14/2/2026 18:10:15', 'dmy', NOW)).toBe(at);
    expect(guessOrder(['2026/2/14', '2026/1/2'])).toBe('ymd');
    expect(guessOrder(['3/2/2026', '14/2/2026'])).toBe('dmy');
    expect(guessOrder(['3/2/2026', '2/14/2026'])).toBe('mdy');
    expect(guessOrder(['3.2.2026'])).toBe('dmy');
    expect(guessOrder(['1771063815', 'x'])).toBe('ymd');
  });
});

const WXT = [
  '标题',
  '观看时间',
  '类型',
  '观看进度(秒)',
  '总时长(秒)',
  '链接',
  '封面',
  '作者',
  '作者主页',
];

describe('a table', () => {
  it.each([
    ['of bilibili-history-wxt', WXT, 'title time kind progress length link cover author uid'],
    [
      'of an older one of it',
      ['标题', '观看时间', '类型', '链接', '封面', '作者', '作者主页'],
      'title time kind link cover author uid',
    ],
    [
      'that was exported here',
      [
        '观看时间',
        '类型',
        '标题',
        'UP 主',
        'UP 主 UID',
        '分区',
        '看到（秒）',
        '时长（秒）',
        '设备',
        'BV 号',
        '链接',
        '编号',
      ],
      'time kind title author uid partition progress length - bvid link key',
    ],
    [
      'of a script',
      ['view_at', 'bvid', 'title', 'author_name', 'author_mid', 'tag_name'],
      'time bvid title author uid partition',
    ],
  ])('%s is known by its heads', (_, heads, fields) => {
    const { columns, hasHead } = guessSetup([heads, heads.map(() => '')], NOW);
    expect(hasHead).toBe(true);
    const said = heads.map(
      (__, n) => Object.entries(columns).find(([, one]) => one === n)?.[0] ?? '-',
    );
    expect(said.join(' ')).toBe(fields);
  });

  it('without heads is known by what is in it', () => {
    const lines = [
      ['1', 'BV17x411w7KC', '十分钟折一架纸飞机', '14/02/2026 18:10'],
      ['2', 'BV1L9Uoa9EUx', '早八', '15/02/2026 08:00'],
    ];
    const setup = guessSetup(lines, NOW);
    expect(setup).toEqual({
      columns: { bvid: 1, title: 2, time: 3 },
      order: 'dmy',
      hasHead: false,
    });
    expect(rowOfCells(lines[0] ?? [], setup, NOW)).toMatchObject({
      key: 'archive_170001',
      viewedSeconds: at - 15,
    });
  });

  it('with heads that nobody knows is known by what is below them', () => {
    const lines = [
      ['名', '何时', '哪里'],
      ['早八', '14/02/2026', 'https://www.bilibili.com/video/av2'],
    ];
    expect(guessSetup(lines, NOW)).toEqual({
      columns: { link: 2, time: 1, title: 0 },
      order: 'dmy',
      hasHead: true,
    });
  });

  it('wants a time, and something that says what was watched', () => {
    expect(isEnough({ time: 0, title: 1 })).toBe(true);
    expect(isEnough({ time: 0, author: 1 })).toBe(false);
    expect(isEnough({ title: 0, link: 1 })).toBe(false);
  });
});

describe('a line', () => {
  const { columns, order } = guessSetup([WXT], NOW);
  const row = (...cells: string[]) => rowOfCells(cells, { columns, order }, NOW);
  const TIME = '2026/2/14 18:10:15';

  it.each([
    ['视频', 'https://www.bilibili.com/video/BV17x411w7KC', 'archive_170001', 'BV17x411w7KC'],
    ['视频', 'https://www.bilibili.com/video/av170001', 'archive_170001', ''],
    ['番剧', 'https://www.bilibili.com/bangumi/play/ep691614', 'pgc_691614', ''],
    ['直播', 'https://live.bilibili.com/21452505', 'live_21452505', ''],
    ['专栏', 'https://www.bilibili.com/read/cv40', 'article_40', ''],
    ['课堂', 'https://www.bilibili.com/cheese/play/ep7', 'cheese_7', ''],
  ])('%s %s is %s', (kind, link, key, bvid) => {
    expect(
      row('标题', TIME, kind, '62', '600', link, '', '猫', 'https://space.bilibili.com/42'),
    ).toMatchObject({
      key,
      bvid,
      viewedSeconds: at,
      progress: 62,
      durationSeconds: 600,
      author: { mid: 42, name: '猫' },
    });
  });

  it.each([
    ['-1', '600', 'finished'],
    ['已看完', '', 'finished'],
    ['1:02', '10:00', 62],
    ['43%', '600', 258],
    ['', '', 0],
    ['很多', '', 0],
  ])('%s of %s is watched to %s', (progress, length, expected) => {
    expect(row('标题', TIME, '', progress, length)?.progress).toBe(expected);
  });

  it('that names nothing, or at no time, is none; one with a title alone is always the same', () => {
    expect(row('', TIME, '视频')).toBeNull();
    expect(row('标题', '不知道', '视频')).toBeNull();
    const [one, again, other] = ['甲', '甲', '乙'].map((title) => row(title, TIME)?.key);
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^archive_-\d{1,16}$/);
  });
});

const wxt = {
  id: 170_001,
  business: 'archive',
  bvid: 'BV17x411w7KC',
  cid: 5,
  title: '纸飞机',
  tag_name: '手工',
  cover: 'https://i0.hdslb.com/x.jpg',
  view_at: at,
  uri: '',
  author_name: '猫',
  author_mid: 3_546_729_108_314_257,
  progress: -1,
  duration: 600,
  is_fav: false,
  timestamp: 1,
  uploaded: false,
};

it('an entry of bilibili-history-wxt is a viewing as it would be kept', () => {
  expect(rowOfObject(wxt, NOW)).toMatchObject({
    key: 'archive_170001',
    oid: 170_001,
    bvid: 'BV17x411w7KC',
    url: 'https://www.bilibili.com/video/BV17x411w7KC',
    viewedSeconds: at,
    progress: 'finished',
    partition: '手工',
    author: { mid: 3_546_729_108_314_257, name: '猫' },
  });
  for (const none of [null, 7, 'x', [], {}, { ...wxt, view_at: 0 }, { ...wxt, view_at: 'x' }]) {
    expect(rowOfObject(none, NOW)).toBeNull();
  }
  const { view_at, ...older } = { ...wxt, viewTime: at, duration: '10:00' };
  expect(rowOfObject(older, NOW)).toEqual(rowOfObject(wxt, NOW));
  expect(rowOfObject({ ...wxt, title: 7, author_mid: 'x', tag_name: null }, NOW)).toMatchObject({
    title: '',
    author: { mid: 0 },
  });
});

it('what is here under another key is told as that, and is not doubled', () => {
  const kept = [
    archivedViewing({ key: 'pgc_33', oid: 9, title: '第 1 话', viewedSeconds: at }),
    archivedViewing({ key: 'archive_170001', bvid: 'BV17x411w7KC', viewedSeconds: at + 9 }),
  ];
  const known = knownViewings([withViewings(emptyBlock(7, monthOf(at), 0), kept)]);
  const told = rowOfObject({ ...wxt, business: 'pgc', id: 9, bvid: '' }, NOW);
  expect(told && known.under(told).key).toBe('pgc_33');
  const named = rowOfCells(
    ['第 1 话', `${at}`],
    { columns: { title: 0, time: 1 }, order: 'ymd' },
    NOW,
  );
  expect(named && known.under(named).key).toBe('pgc_33');
  expect(named && known.has(known.under(named))).toBe(true);
  const undated = archivedViewing({ key: 'live_1', title: '直播', viewedSeconds: 0, oid: 0 });
  const other = { ...undated, key: 'live_2' };
  const withUndated = knownViewings([withViewings(emptyBlock(7, monthOf(0), 0), [undated])]);
  expect(withUndated.under(other).key).toBe('live_2');
  const elsewhere = rowOfObject({ ...wxt, view_at: at + 1 }, NOW);
  expect(elsewhere && known.has(known.under(elsewhere))).toBe(false);
});

it.each(['', '直播回放'])('videos of one day and one name, %j, are not one video', (title) => {
  const one = archivedViewing({ key: 'archive_1', oid: 1, bvid: 'BV1', title, viewedSeconds: at });
  const other = { ...one, key: 'archive_2', oid: 2, bvid: 'BV2' };
  const third = { ...one, key: 'archive_3', oid: 3, bvid: 'BV3' };
  const known = knownViewings([withViewings(emptyBlock(7, monthOf(at), 0), [one, other])]);
  expect(known.under(third).key).toBe('archive_3');
  expect(known.under(other).key).toBe('archive_2');
});

it('any numbers of videos are known by their links', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 50 }), (aid) => {
      const cells = ['x', `${at}`, `https://www.bilibili.com/video/${toBvid(aid)}`];
      const row = rowOfCells(cells, { columns: { title: 0, time: 1, link: 2 }, order: 'ymd' }, NOW);
      expect(row?.key).toBe(`archive_${aid}`);
    }),
  );
});
