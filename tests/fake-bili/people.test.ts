import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { DM, dataOf, get, post, type Row, send, sign } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

interface Uploads {
  readonly list: {
    readonly vlist: readonly Row[];
    readonly tlist: Readonly<Record<string, Row>> | null;
  };
  readonly page: { readonly count: number };
}

describe('people', () => {
  const info = async (mid: number) =>
    (await send(bili, { target: `/x/space/wbi/acc/info?${sign(bili, { mid, ...DM })}` })).json;

  it('cancelled, under sanction, with hidden things', async () => {
    expect(await info(PEOPLE.deleted)).toMatchObject({ code: -404 });
    expect((await get(bili, '/x/web-interface/card', { mid: PEOPLE.deleted })).code).toBe(-404);
    expect(await info(PEOPLE.banned)).toMatchObject({
      data: { silence: 1, sys_notice: { id: 8 } },
    });
    const banned = await get(bili, '/x/web-interface/card', { mid: PEOPLE.banned });
    expect(banned.data).toMatchObject({ card: { mid: String(PEOPLE.banned), spacesta: -2 } });
    expect(await info(PEOPLE.upB)).toMatchObject({ data: { live_room: null } });
    expect((await get(bili, '/x/space/upstat', { mid: PEOPLE.noStat })).data).toEqual({});
  });

  it('medal walls: open, closed, only the worn one, none', async () => {
    const wall = async (target_id: number) => {
      const target = `/xlive/web-ucenter/user/MedalWall?target_id=${target_id}`;
      return dataOf((await send(bili, { host: 'api.live.bilibili.com', target })).json);
    };
    expect(await wall(PEOPLE.rich)).toMatchObject({ count: 36, close_space_medal: 0 });
    expect(await wall(PEOPLE.private)).toMatchObject({ list: [], close_space_medal: 1 });
    const worn = await wall(PEOPLE.wearingOnly);
    expect(worn).toMatchObject({ count: 1, only_show_wearing: 1 });
    expect(worn.list[0]?.medal_info.wearing_status).toBe(1);
    expect(await wall(PEOPLE.empty)).toMatchObject({ list: [], count: 0, close_space_medal: 0 });
  });

  it('uploads: ordered, filtered, counted', async () => {
    const videos = async (query: Record<string, string | number>) => {
      const target = `/x/space/wbi/arc/search?${sign(bili, { ...query, ...DM })}`;
      return dataOf<Uploads>((await send(bili, { target })).json);
    };
    const first = await videos({ mid: PEOPLE.upA, ps: 50 });
    const created = first.list.vlist.map(({ created: at }) => at);
    expect(created).toEqual([...created].sort((a, b) => b - a));
    expect(first.page.count).toBe(148);
    const [partition] = Object.values(first.list.tlist ?? {});
    const { tid, count } = partition ?? { tid: 0, count: 0 };
    expect((await videos({ mid: PEOPLE.upA, tid })).page.count).toBe(count);
    const none = await videos({ mid: PEOPLE.empty });
    expect(none).toMatchObject({ list: { tlist: null, vlist: [] }, page: { count: 0 } });
  });

  it('extras of the page, each with its own way to be empty', async () => {
    const path = (name: string) => `/x/space/${name}`;
    expect((await get(bili, path('top/arc'), { vmid: PEOPLE.upB })).code).toBe(53016);
    expect((await get(bili, path('masterpiece'), { vmid: PEOPLE.rich })).data).toHaveLength(3);
    expect((await get(bili, path('masterpiece'), { vmid: PEOPLE.upB })).data).toEqual([]);
    expect((await get(bili, path('reservation'), { vmid: PEOPLE.upB })).data).toBeNull();
    const elec = '/x/ugcpay-rank/elec/month/up';
    expect((await get(bili, elec, { up_mid: PEOPLE.upB })).code).toBe(88214);
    expect(await get(bili, elec, { up_mid: PEOPLE.upA })).toMatchObject({ message: '', ttl: 0 });
    expect((await get(bili, path('notice'), { mid: PEOPLE.upB })).data).toBe('');
    const set = (notice: string) => post(bili, path('notice/set'), { notice });
    expect((await set('新公告')).code).toBe(0);
    expect((await set('新公告')).code).toBe(-304);
    expect((await set('长'.repeat(150))).code).toBe(-400);
    expect((await get(bili, path('notice'), { mid: PEOPLE.viewer })).data).toBe('新公告');
  });

  it('names lead to ids; unknown ones are left out', async () => {
    const names = ['阿橙的慢厨房', '没有这个人', '二丁目机械修理'].join();
    const body = await get(bili, '/x/polymer/web-dynamic/v1/name-to-uid', { names });
    const { uid_list } = dataOf<{ uid_list: Row[] }>(body);
    expect(uid_list.map(({ uid }) => uid).sort()).toEqual(
      [PEOPLE.upA, PEOPLE.upB].map(String).sort(),
    );
  });
});
