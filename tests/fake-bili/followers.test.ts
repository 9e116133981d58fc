import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { dataOf, get, post, type Row, send, sign } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

const modify = (act: number, fid: number) => post(bili, '/x/relation/modify', { act, fid });
const list = async (path: string, query = {}) => dataOf(await get(bili, path, query));
const mids = (rows: readonly Row[]) => rows.map(({ mid }) => mid);

describe('blocks', () => {
  it('are listed with their time, follow every change and end the follow', async () => {
    const before = await list('/x/relation/blacks');
    expect(mids(before.list)).toEqual([PEOPLE.blacked]);
    expect((await modify(5, PEOPLE.upA)).code).toBe(0);
    const after = await list('/x/relation/blacks');
    expect(after.total).toBe(2);
    expect(after.list[0]).toMatchObject({ mid: PEOPLE.upA, attribute: 128 });
    expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
    await modify(6, PEOPLE.upA);
    await modify(6, PEOPLE.blacked);
    expect(await list('/x/relation/blacks')).toMatchObject({ list: [], total: 0 });
  });

  it('come by at most fifty and stop at their number', async () => {
    const crowd = Array.from({ length: 70 }, (_, n) => bili.state.people.midAt(300 + n) ?? 0);
    for (const mid of crowd) bili.state.viewer.blacks.set(mid, 1000 + mid);
    expect((await list('/x/relation/blacks', { ps: 200 })).list).toHaveLength(50);
    expect((await list('/x/relation/blacks', { pn: 2, ps: 50 })).list).toHaveLength(21);
    bili.state.options.maxBlacks = 71;
    expect((await modify(5, PEOPLE.stranger)).code).toBe(22008);
    bili.state.options.maxFollowings = bili.state.viewer.followings.size;
    expect((await modify(1, PEOPLE.stranger)).code).toBe(22009);
  });
});

describe('fans', () => {
  it('of oneself: removing one takes them out, friends are those followed back', async () => {
    const own = { vmid: PEOPLE.viewer };
    const before = await list('/x/relation/followers', own);
    expect(before.total).toBe(63);
    const friends = await list('/x/relation/friends');
    expect(friends.list.every(({ attribute }) => attribute === 6)).toBe(true);
    expect(mids(friends.list)).toContain(PEOPLE.mutual);
    expect(friends).not.toHaveProperty('total');
    expect((await modify(7, PEOPLE.mutual)).code).toBe(0);
    expect((await list('/x/relation/followers', own)).total).toBe(62);
    expect(mids((await list('/x/relation/friends')).list)).not.toContain(PEOPLE.mutual);
    expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(true);
  });

  it('of others: 1000 in one list, 100 in the other, the true total in both', async () => {
    bili.reset('M');
    const page = (path: string, pn: number) =>
      list(`/x/relation/${path}`, { vmid: PEOPLE.rich, pn, ps: 50 });
    expect(await page('followers', 20)).toMatchObject({ total: 12_034_567, list: { length: 50 } });
    expect(await page('followers', 21)).toMatchObject({ total: 12_034_567, list: [] });
    expect((await page('fans', 2)).list).toHaveLength(50);
    expect((await page('fans', 3)).list).toEqual([]);
    bili.state.options.beyondFansCap = 'refused';
    const far = await get(bili, '/x/relation/followers', { vmid: PEOPLE.rich, pn: 21 });
    expect(far.code).toBe(22007);
  });

  it('hold the viewer as soon as they follow', async () => {
    const fans = async () => mids((await list('/x/relation/fans', { vmid: PEOPLE.upB })).list);
    expect(await fans()).not.toContain(PEOPLE.viewer);
    await modify(1, PEOPLE.upB);
    expect((await fans())[0]).toBe(PEOPLE.viewer);
  });

  it('recommended: no times, one offset for ever; a page may be empty in the middle', async () => {
    const own = { vmid: PEOPLE.viewer, ps: 20 };
    const main = await list('/x/relation/fans', { ...own, from: 'main' });
    expect(main).toMatchObject({ offset: 'rcmd' });
    expect(main.list[0]).not.toHaveProperty('mtime');
    bili.state.options.fansEmptyPage = 2;
    const seen: number[] = [];
    for (let pn = 1; pn <= 5; pn += 1) {
      const page = await list('/x/relation/fans', { ...own, pn });
      if (pn === 2) expect(page.list).toEqual([]);
      seen.push(...mids(page.list));
    }
    expect(new Set(seen).size).toBe(63);
  });

  it.each(['followers', 'fans'])('%s hidden by their owner: 22118', async (path) => {
    expect((await get(bili, `/x/relation/${path}`, { vmid: PEOPLE.private })).code).toBe(22118);
  });

  it('are ranked for who has uploads', async () => {
    const ranks = async () => {
      const target = `/x/web/data/fan?tmid=${PEOPLE.viewer}`;
      const answer = await send(bili, { host: 'member.bilibili.com', target });
      return dataOf<{ rank_list: Record<string, Row[] | null> }>(answer.json).rank_list;
    };
    const full = await ranks();
    expect(Object.keys(full)).toEqual(['dynamic_act', 'video_act', 'video_play']);
    for (const rows of Object.values(full)) {
      expect(rows).toHaveLength(10);
      for (const mid of mids(rows ?? [])) expect(bili.state.viewer.fans.has(mid)).toBe(true);
    }
    const viewer = bili.state.people.get(PEOPLE.viewer);
    if (viewer) viewer.works.video = 0;
    expect(await ranks()).toEqual({ dynamic_act: null, video_act: null, video_play: null });
  });
});

describe('other lists of relations', () => {
  it('all ids at once, always of oneself', async () => {
    const ids = await get(bili, '/x/web-interface/attentions', { mid: PEOPLE.rich });
    expect(ids.data).toEqual(
      [...bili.state.viewer.followings.values()]
        .sort((a, b) => b.mtime - a.mtime)
        .map(({ mid }) => mid),
    );
  });

  it('an old whisper is left over; following openly ends it', async () => {
    const [row] = (await list('/x/relation/whispers')).list;
    if (!row) throw new Error('no whisper');
    expect(row.attribute).toBe(1);
    expect((await modify(3, row.mid)).code).toBe(-400);
    expect((await modify(1, row.mid)).code).toBe(0);
    expect((await list('/x/relation/whispers')).list).toEqual([]);
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['parameter']);
  });

  it('searching looks at names and has to be signed', async () => {
    const search = async (name: string) => {
      const query = sign(bili, { vmid: PEOPLE.viewer, name });
      const target = `/x/relation/followings/search?${query}`;
      return dataOf((await send(bili, { target })).json);
    };
    const name = bili.state.people.get(PEOPLE.upA)?.name ?? '';
    expect(mids((await search(name.slice(0, 3))).list)).toContain(PEOPLE.upA);
    expect((await search('没有人叫这个')).total).toBe(0);
    const bare = await get(bili, '/x/relation/followings/search', { vmid: PEOPLE.viewer, name });
    expect(bare).toMatchObject({ code: 0, data: { v_voucher: expect.any(String) } });
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['wbi-missing']);
  });

  it.each(['followers', 'fans'])('%s without a Referer: nothing', async (path) => {
    const target = `/x/relation/${path}?vmid=${PEOPLE.viewer}`;
    const answer = await send(bili, { target, headers: { referer: undefined } });
    expect(answer.json).toMatchObject({ code: 0, data: { list: [], total: 0 } });
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['referer']);
  });

  it.each([
    ['/x/relation/followers', { vmid: PEOPLE.rich, ps: 51 }],
    ['/x/relation/fans', { vmid: PEOPLE.rich, offset: 'next' }],
    ['/x/relation/fans', {}],
    ['/x/relation/blacks', { pn: 0 }],
    ['/x/relation/friends', { pn: 1 }],
  ])('%s refuses %o', async (path, query) => {
    expect((await get(bili, path, query)).code).toBe(-400);
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['parameter']);
  });
});
