import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { dataOf, get, send } from './test-client.ts';
import type { Who } from './types.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

const on = async (host: string, target: string, who: Who = 'viewer') =>
  (await send(bili, { host: `${host}.bilibili.com`, target, who })).json;

describe('figures of the account', () => {
  it('coins: a status beside the code, null for none', async () => {
    const coins = (who?: Who) => on('account', '/site/getCoin', who);
    expect(await coins()).toEqual({ code: 0, status: true, data: { money: 172.4 } });
    bili.state.viewer.coins = 0;
    expect(await coins()).toEqual({ code: 0, status: true, data: { money: null } });
    expect(await coins('expired')).toEqual({
      code: -101,
      status: false,
      message: expect.any(String),
    });
    expect((await get(bili, '/site/getCoin')).code).toBe(-404);
    expect(bili.unknown).toHaveLength(1);
    bili.unknown.length = 0;
  });

  it('jury and the rewards of the day follow the account', async () => {
    const jury = async () => (await get(bili, '/x/credit/v2/jury/jury')).data;
    expect(await jury()).toMatchObject({ status: 0, allow_apply: true, term_end: 0 });
    bili.state.viewer.jury = { status: 1, cases: 12, termEnd: 1_900_000_000 };
    expect(await jury()).toMatchObject({ status: 1, case_total: 12, term_end: 1_900_000_000 });
    bili.state.viewer.today.watch = true;
    const reward = await get(bili, '/x/member/web/exp/reward');
    expect(reward.data).toMatchObject({ login: true, watch: true, share: false, coins: 20 });
  });

  it('privacy switches run both ways and are only told to their owner', async () => {
    const viewer = bili.state.people.get(PEOPLE.viewer);
    if (!viewer) throw new Error('no viewer');
    const switches = (mid: number = PEOPLE.viewer) => get(bili, '/x/space/setting/app', { mid });
    expect((await switches()).data).toMatchObject({
      privacy: { bangumi: 1, fav_video: 1, disable_following: 0, only_show_wearing: 0 },
    });
    Object.assign(viewer.privacy, { followings: true, bangumi: true, medals: 'worn' });
    expect((await switches()).data).toMatchObject({
      privacy: { bangumi: 0, fav_video: 1, disable_following: 1, only_show_wearing: 1 },
    });
    expect((await switches(PEOPLE.second)).code).toBe(-403);
  });
});

describe('logs', () => {
  interface Log {
    readonly list: { time: string | number; delta: number; ip: string }[] | null;
    readonly count: number;
  }
  const log = async (name: string) => dataOf<Log>(await get(bili, `/x/member/web/${name}/log`));

  it('go back one week, in Beijing time', async () => {
    for (const name of ['exp', 'coin']) {
      const { list, count } = await log(name);
      expect(list).toHaveLength(count);
      for (const { time } of list ?? []) {
        expect(time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
        const ago = Date.now() - Date.parse(`${String(time).replace(' ', 'T')}+08:00`);
        expect(ago).toBeGreaterThan(0);
        expect(ago).toBeLessThan(7.1 * 86_400_000);
      }
    }
    const logins = (await log('login')).list ?? [];
    expect(logins.every(({ ip }) => ip.includes('*'))).toBe(true);
    const times = logins.map(({ time }) => Number(time));
    expect(times).not.toEqual(times.toSorted((a, b) => b - a));
  });

  it('are null without entries; the moral log is an empty list', async () => {
    expect(await log('moral')).toEqual({ moral: 70, list: [], count: 0 });
    bili.state.viewer.moral = 68;
    expect(await log('moral')).toMatchObject({ moral: 68, list: [{ delta: -2 }], count: 1 });
    bili.reset('empty');
    expect(await log('exp')).toEqual({ list: null, count: 0 });
    expect(await log('login')).toEqual({ list: null, count: 0 });
  });
});

describe('notes and topics', () => {
  interface Notes {
    readonly list?: { note_id: number; note_id_str: string }[];
    readonly page: { total: number };
  }
  const notes = async (query: Record<string, number>) =>
    dataOf<Notes>(await get(bili, '/x/note/list', query));

  it('come by pages; without rows there is no list', async () => {
    const { list = [], page } = await notes({ pn: 1, ps: 10 });
    expect([list.length, page.total]).toEqual([10, 13]);
    expect((await notes({ pn: 2, ps: 10 })).list).toHaveLength(3);
    expect(await notes({ pn: 3, ps: 10 })).not.toHaveProperty('list');
    // The point of the text: as a number some of the ids lose their last digits.
    expect(list.some(({ note_id, note_id_str }) => String(note_id) !== note_id_str)).toBe(true);
    expect(new Set(list.map(({ note_id_str }) => note_id_str)).size).toBe(10);
    const open = dataOf<Notes>(await get(bili, '/x/note/publish/list/user', { pn: 1, ps: 10 }));
    expect(open.list).toHaveLength(4);
    expect((await get(bili, '/x/note/list', { pn: 1 })).code).toBe(-400);
  });

  it('topics end with has_more, none are null', async () => {
    const topics = async (page_num: number) =>
      (await get(bili, '/x/topic/web/fav/list', { page_num })).data;
    expect(await topics(1)).toMatchObject({
      topic_list: { topic_items: { length: 24 }, page_info: { total: 30, has_more: true } },
    });
    expect(await topics(2)).toMatchObject({
      topic_list: { topic_items: { length: 6 }, page_info: { has_more: false } },
    });
    bili.reset('empty');
    expect(await topics(1)).toMatchObject({ topic_list: { topic_items: null } });
  });

  it('tags: some, none, hidden', async () => {
    const tags = (vmid: number) => get(bili, '/x/space/tag/sub/list', { vmid });
    expect((await tags(PEOPLE.rich)).data).toMatchObject({ count: 3, tags: { length: 3 } });
    expect((await tags(PEOPLE.empty)).data).toEqual({ tags: null, count: 0 });
    expect((await tags(PEOPLE.private)).code).toBe(53013);
  });
});

describe('live', () => {
  it('own medals, ten to a page', async () => {
    const path = '/xlive/app-ucenter/v1/user/GetMyMedals';
    const page = (n: number, size: number) => on('api.live', `${path}?page=${n}&page_size=${size}`);
    expect((await page(1, 10))?.data).toMatchObject({
      count: 9,
      items: { length: 9, 0: { status: 1 }, 1: { status: 0 } },
      page_info: { cur_page: 1, total_page: 1 },
    });
    expect((await page(3, 4))?.data).toMatchObject({ items: { length: 1 } });
    expect((await page(1, 11))?.code).toBe(1_002_002);
    expect(bili.violations.map(({ detail }) => detail)).toEqual(['page_size: above 10']);
  });

  it('the old room call: on air, no room, either name of the key', async () => {
    const room = async (mid: number) =>
      (await on('api.live', `/room/v1/Room/getRoomInfoOld?mid=${mid}`, 'none'))?.data;
    expect(await room(PEOPLE.rich)).toMatchObject({ roomStatus: 1, liveStatus: 1 });
    expect(await room(PEOPLE.upA)).toMatchObject({ roomStatus: 0, roomid: 0, url: '' });
    bili.state.options.liveRoomOldKey = 'live_status';
    expect(await room(PEOPLE.rich)).toMatchObject({ live_status: 1 });
    expect(await room(PEOPLE.rich)).not.toHaveProperty('liveStatus');
  });
});
