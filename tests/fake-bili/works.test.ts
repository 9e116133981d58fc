import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { DM, dataOf, get, type Row, send, sign } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => bili.close());

const worksOf = (mid: number) => {
  const person = bili.state.people.get(mid);
  if (!person) throw new Error(`${mid} is missing`);
  return person.works;
};
const signed = async (path: string, query: Record<string, string | number>) =>
  (await send(bili, { target: `${path}?${sign(bili, query)}` })).json;

describe('lists of works', () => {
  const aidsOf = (rows: readonly Row[]) => rows.map(({ aid }) => aid);

  it('uploads as a playlist: forwards and back by the last row', async () => {
    interface Playlist {
      readonly media_list: { id: number; bv_id: string }[] | null;
      readonly has_more: boolean;
      readonly total_count: number;
    }
    const list = async (query: Record<string, string | number> = {}) => {
      const common = { mobi_app: 'web', type: 1, biz_id: PEOPLE.upB, ps: 20 };
      const body = await signed('/x/v2/medialist/resource/list', { ...common, ...query });
      return dataOf<Playlist>(body);
    };
    const first = await list();
    expect(first).toMatchObject({ has_more: true, total_count: 33 });
    const last = first.media_list?.at(-1)?.id ?? 0;
    const second = await list({ oid: last });
    expect(second).toMatchObject({ has_more: false, media_list: { length: 13 } });
    const ids = [...(first.media_list ?? []), ...(second.media_list ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(33);
    expect((await list({ oid: ids.at(-1) ?? 0 })).media_list).toBeNull();
    const back = await list({ oid: last, direction: 'true', with_current: 'true' });
    expect(back.media_list?.map(({ id }) => id)).toEqual(ids.slice(0, 20));
    const later = await list({ type: 2, biz_id: PEOPLE.viewer });
    expect(later.total_count).toBe(bili.state.viewer.toview.length);
  });

  it('seasons and series share a window of at most twenty', async () => {
    interface Channels {
      readonly items_lists: {
        readonly page: { readonly total: number };
        readonly seasons_list: { meta: { season_id: number; total: number } }[];
        readonly series_list: { meta: { series_id: number; total: number } }[];
      };
    }
    const path = '/x/polymer/web-space/seasons_series_list';
    const page = (page_num: number, page_size: number, mid: number = PEOPLE.rich) =>
      get(bili, path, { mid, page_num, page_size });
    const { items_lists: all } = dataOf<Channels>(await page(1, 20));
    expect(all.page.total).toBe(13);
    expect([all.seasons_list.length, all.series_list.length]).toEqual([9, 4]);
    expect((await page(2, 9)).data).toMatchObject({
      items_lists: { seasons_list: [], series_list: { length: 4 } },
    });
    expect((await page(1, 20, PEOPLE.empty)).data).toMatchObject({
      items_lists: { page: { total: 0 }, seasons_list: [] },
    });
    expect((await page(1, 21)).code).toBe(-400);

    const { season_id = 0, total = 0 } = all.seasons_list[1]?.meta ?? {};
    const archives = (query: Record<string, string | number>) =>
      get(bili, '/x/polymer/web-space/seasons_archives_list', { mid: 1, season_id, ...query });
    const newest = dataOf<{ aids: number[] }>(await archives({ page_size: 100 })).aids;
    expect(newest).toHaveLength(total);
    const oldest = dataOf<{ aids: number[] }>(await archives({ sort_reverse: 'true' })).aids;
    expect(oldest[0]).toBe(newest.at(-1));
    expect((await archives({ season_id: 5 })).code).toBe(-404);

    const series = all.series_list[0]?.meta;
    const ofSeries = (mid: number) =>
      get(bili, '/x/series/archives', { mid, series_id: series?.series_id ?? 0, ps: 100 });
    expect((await ofSeries(PEOPLE.rich)).data).toMatchObject({
      page: { num: 1, size: 100, total: series?.total },
    });
    expect((await ofSeries(PEOPLE.upA)).code).toBe(-404);
  });

  it('the season list without a Referer is refused', async () => {
    const target = '/x/polymer/web-space/seasons_archives_list?mid=1&season_id=600000';
    const answer = await send(bili, { target, headers: { referer: undefined } });
    expect(answer.json?.code).toBe(-352);
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['referer']);
  });

  it('uploads by words, unguarded; page 0 is everything', async () => {
    const find = async (query: Record<string, string | number>) => {
      const path = '/x/series/recArchivesByKeywords';
      const body = await get(bili, path, { mid: PEOPLE.upB, keywords: '', ...query }, 'none');
      return dataOf<{ archives: Row[] | null; page: { total: number } }>(body);
    };
    const all = await find({ pn: 0 });
    expect(all.archives).toHaveLength(33);
    expect((await find({ pn: 2, ps: 20 })).archives).toHaveLength(13);
    const title = all.archives?.[3]?.title ?? '';
    expect(aidsOf((await find({ keywords: title })).archives ?? [])).toContain(
      all.archives?.[3]?.aid,
    );
    expect(await find({ keywords: '这样的标题没有' })).toMatchObject({ archives: null });
    expect((await get(bili, '/x/series/recArchivesByKeywords', { mid: PEOPLE.upB })).code).toBe(
      -400,
    );
  });

  it('songs: msg instead of message, rows in the data of the data', async () => {
    const songs = (query: Record<string, string | number>) =>
      get(bili, '/audio/music-service/web/song/upper', { pn: 1, ps: 30, ...query });
    const body = await songs({ uid: PEOPLE.rich, order: 2 });
    expect(body).toMatchObject({ code: 0, msg: 'success', data: { totalSize: 6 } });
    interface Song {
      readonly ctime: number;
      readonly passtime: number;
      readonly statistic: { readonly play: number };
    }
    const rows = dataOf<{ data: Song[] }>(body).data;
    const plays = rows.map(({ statistic }) => statistic.play);
    expect(plays).toEqual(plays.toSorted((a, b) => b - a));
    for (const { ctime, passtime } of rows) expect(ctime).toBe(passtime * 1000);
    expect((await songs({ uid: PEOPLE.empty, order: 1 })).data).toMatchObject({ data: null });
    expect(await songs({ uid: PEOPLE.rich })).toEqual({ code: 72_000_000, msg: '参数错误' });
  });

  it('articles and their lists', async () => {
    const path = '/x/space/wbi/article';
    const page = (mid: number, pn: number) => signed(path, { mid, pn, ps: 30 });
    expect((await page(PEOPLE.rich, 1))?.data).toMatchObject({
      count: 48,
      articles: { length: 30 },
    });
    expect((await page(PEOPLE.rich, 2))?.data).toMatchObject({ articles: { length: 18 } });
    expect((await page(PEOPLE.empty, 1))?.data).toEqual({ pn: 1, ps: 30, count: 0 });
    expect((await get(bili, path, { mid: PEOPLE.rich })).code).toBe(-352);
    const lists = async (mid: number) =>
      dataOf<{ lists: { articles_count: number }[] | null }>(
        await get(bili, '/x/article/up/lists', { mid }),
      ).lists;
    const counts = (await lists(PEOPLE.rich))?.map(({ articles_count }) => articles_count);
    expect(counts).toEqual([16, 16, 16]);
    expect(await lists(PEOPLE.empty)).toBeNull();
  });

  it('followed shows: two kinds, three states, hidden, own progress', async () => {
    interface Shows {
      readonly list: { follow_status: number; progress: string }[];
      readonly total: number;
    }
    const path = '/x/space/bangumi/follow/list';
    const shows = (query: Record<string, number>) => get(bili, path, { type: 1, ps: 30, ...query });
    const all = dataOf<Shows>(await shows({ vmid: PEOPLE.rich }));
    expect(all.total).toBe(worksOf(PEOPLE.rich).bangumi);
    expect(all.list.every(({ progress }) => progress === '')).toBe(true);
    let sum = 0;
    for (const follow_status of [1, 2, 3]) {
      sum += dataOf<Shows>(await shows({ vmid: PEOPLE.rich, follow_status })).total;
    }
    expect(sum).toBe(all.total);
    expect((await shows({ vmid: PEOPLE.private })).code).toBe(53013);
    worksOf(PEOPLE.viewer).bangumi = 20;
    const own = dataOf<Shows>(await shows({ vmid: PEOPLE.viewer }));
    expect(own.list.some(({ progress }) => progress.startsWith('看到'))).toBe(true);
    expect((await shows({ vmid: PEOPLE.rich, type: 3 })).code).toBe(-400);
  });

  it('courses, and the picture of thanks', async () => {
    const courses = (mid: number) => get(bili, '/pugv/app/web/season/page', { mid, ps: 1 });
    expect(await courses(PEOPLE.rich)).toMatchObject({
      message: 'success',
      data: { items: { length: 1 }, page: { next: true, total: 2 } },
    });
    expect((await courses(PEOPLE.private)).code).toBe(53013);
    const thanks = (vmid: number) => get(bili, '/x/web-interface/view/uplikeimg', { vmid });
    expect((await thanks(PEOPLE.rich)).data).toMatchObject({ content: '谢谢三连' });
    expect((await thanks(PEOPLE.upB)).data).toBeNull();
    expect((await thanks(PEOPLE.deleted)).code).toBe(-404);
  });
});

describe('posts', () => {
  interface Posts {
    readonly has_more: boolean;
    readonly items: {
      readonly id_str: string;
      readonly type: string;
      readonly modules: { readonly module_tag?: { readonly text: string } };
      readonly orig?: { readonly id_str: string | null };
    }[];
    readonly offset: string;
  }
  const path = '/x/polymer/web-dynamic/v1/feed/space';
  const page = async (mid: number, offset = '') =>
    dataOf<Posts>(await signed(path, { host_mid: mid, offset, ...DM }));
  const everything = async (mid: number) => {
    const items = [];
    for (let offset = '', more = true; more; ) {
      const answer = await page(mid, offset);
      items.push(...answer.items);
      [offset, more] = [answer.offset, answer.has_more];
    }
    return items;
  };

  it('come by cursor, the pinned one first, none twice, all kinds', async () => {
    const items = await everything(PEOPLE.upA);
    const { video, opus, article } = worksOf(PEOPLE.upA);
    expect(items).toHaveLength(video + opus + article);
    expect(new Set(items.map(({ id_str }) => id_str)).size).toBe(items.length);
    expect(items[0]?.modules.module_tag).toEqual({ text: '置顶' });
    expect(items.slice(1).every(({ modules }) => !modules.module_tag)).toBe(true);
    const ids = items.slice(1).map(({ id_str }) => BigInt(id_str));
    expect(ids.every((id, place) => place === 0 || id < (ids[place - 1] ?? 0n))).toBe(true);
    expect(ids[0]).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    expect(new Set(items.map(({ type }) => type)).size).toBe(5);
    const forwards = items.filter(({ type }) => type === 'DYNAMIC_TYPE_FORWARD');
    expect(forwards.some(({ orig }) => orig?.id_str === null)).toBe(true);
    expect(forwards.some(({ orig }) => typeof orig?.id_str === 'string')).toBe(true);
  });

  it('an empty page need not be the last, and nothing is lost behind it', async () => {
    const all = await everything(PEOPLE.upB);
    bili.state.options.dynamicsHoles = 2;
    const hole = await page(PEOPLE.upB);
    expect(hole).toMatchObject({ has_more: true, items: [] });
    expect(hole.offset).not.toBe('');
    const rest = [];
    for (let { offset, has_more } = hole; has_more; ) {
      const answer = await page(PEOPLE.upB, offset);
      rest.push(...answer.items);
      ({ offset, has_more } = answer);
    }
    expect(rest.map(({ id_str }) => id_str)).toEqual(all.map(({ id_str }) => id_str));
    expect(bili.state.options.dynamicsHoles).toBe(0);
  });

  it('nobody, nothing, no session, no dm fields', async () => {
    expect((await signed(path, { host_mid: PEOPLE.deleted, ...DM }))?.code).toBe(-404);
    expect(await page(PEOPLE.empty)).toMatchObject({ items: [], has_more: false, offset: '' });
    const target = `${path}?${sign(bili, { host_mid: PEOPLE.upA, ...DM })}`;
    expect((await send(bili, { target, who: 'none' })).json?.code).toBe(-352);
    expect((await signed(path, { host_mid: PEOPLE.upA }))?.code).toBe(-352);
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['dm']);
  });

  it('texts and articles: counts are texts, views only for oneself', async () => {
    interface Opus {
      readonly items: { opus_id: string; stat: { like: string; view?: string } }[];
      readonly offset: string;
      readonly has_more: boolean;
    }
    const opus = async (host_mid: number, query: Record<string, string | number> = {}) => {
      const body = await signed('/x/polymer/web-dynamic/v1/opus/feed/space', {
        host_mid,
        ...query,
      });
      return dataOf<Opus>(body);
    };
    const first = await opus(PEOPLE.rich, { type: 'article' });
    expect(first.items).toHaveLength(20);
    const byOffset = await opus(PEOPLE.rich, { type: 'article', offset: first.offset });
    expect(byOffset).toEqual(await opus(PEOPLE.rich, { type: 'article', page: 2 }));
    expect((await opus(PEOPLE.rich, { type: 'article', page: 3 })).has_more).toBe(false);
    expect(first.items[0]?.stat).toEqual({ like: expect.any(String) });
    expect((await opus(PEOPLE.viewer)).items[0]?.stat).toHaveProperty('view');
  });
});

describe('calls that nobody answers', () => {
  it.each([
    ['api.vc', 'GET', '/link_draw/v1/doc/doc_list?uid=1'],
    ['api.vc', 'GET', '/dynamic_svr/v1/dynamic_svr/space_history?host_uid=1'],
    ['passport', 'GET', '/web/generic/check/nickname?nickName=a'],
    ['member', 'GET', '/x2/creative/h5/calendar/event?ts=0'],
    ['api', 'POST', '/x/gaia-vgate/v1/register'],
    ['api', 'GET', '/x/frontend/finger/spi'],
  ])('%s %s %s', async (host, method, target) => {
    const answer = await send(bili, { host: `${host}.bilibili.com`, method, target });
    expect(answer.status).toBe(404);
    expect(bili.unknown.map(({ path }) => path)).toEqual([target.split('?')[0]]);
  });
});
