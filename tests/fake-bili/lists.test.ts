import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { dataOf, get, type Page, post, send, sign } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

describe('watch-later', () => {
  const list = async () => dataOf(await get(bili, '/x/v2/history/toview'));
  const write = (path: string, form = {}) => post(bili, `/x/v2/history/toview/${path}`, form);

  it('adds to the front, once; refuses dead ones and a full list', async () => {
    const person = bili.state.people.get(PEOPLE.upA);
    if (!person) throw new Error('upA is missing');
    const video = bili.state.videos.of(person, 5);
    expect((await write('add', { bvid: video.bvid })).code).toBe(0);
    expect((await write('add', { aid: video.aid })).code).toBe(0);
    const { count, list: rows } = await list();
    expect(count).toBe(101);
    expect(rows[0]).toMatchObject({ aid: video.aid, bvid: video.bvid, title: video.title });
    const dead = bili.state.videos.of(person, person.works.video);
    expect((await write('add', { aid: dead.aid })).code).toBe(90003);
    bili.reset('M');
    expect((await write('add', { aid: video.aid })).code).toBe(90001);
  });

  it('deletes one, several, the watched, the dead, all', async () => {
    const rows = (await list()).list;
    const watched = rows.filter(({ viewed }) => viewed);
    const dead = rows.filter(({ state }) => state < 0);
    expect(watched.length).toBeGreaterThan(5);
    expect(dead.length).toBeGreaterThan(0);
    expect(dead.every(({ title }) => title === '已失效视频')).toBe(true);
    const fresh = rows.filter(({ viewed, state }) => !viewed && state === 0);
    const [one = 0, two = 0, three = 0] = fresh.map(({ aid }) => aid);
    await write('del', { aid: one });
    await write('v2/dels', { resources: `${two},${three}` });
    expect((await list()).count).toBe(97);
    await write('clear', { clean_type: 1 });
    expect((await list()).list.every(({ state }) => state === 0)).toBe(true);
    await write('del', { viewed: 'true' });
    expect((await list()).list.every(({ viewed }) => !viewed)).toBe(true);
    await write('clear');
    expect(await list()).toEqual({ count: 0, list: null });
  });

  it('comes by pages with a divider, by cursor, and sometimes not at all', async () => {
    const web = async (query: Record<string, string | number>) => {
      const target = `/x/v2/history/toview/web?${sign(bili, query)}`;
      return dataOf((await send(bili, { target })).json);
    };
    const whole = (await web({})).list;
    expect(whole.filter(({ aid }) => aid === 0)).toHaveLength(1);
    expect(whole).toHaveLength(101);
    expect((await web({ pn: 2, ps: 30, need_split: 'false' })).list).toHaveLength(30);
    bili.state.options.toviewGlitches = 1;
    expect(await web({ pn: 1, ps: 20 })).toEqual({ count: 100, list: [] });

    const seen = new Set<number>();
    for (let key = '', more = true; more; ) {
      const target = `/x/v2/history/toview/v2/list?${sign(bili, { start_key: key })}`;
      const data = dataOf((await send(bili, { target })).json);
      for (const { aid } of data.list) seen.add(aid);
      [key, more] = [data.next_key, data.has_more];
    }
    expect(seen.size).toBe(100);
  });
});

describe('history', () => {
  const cursor = async (query = {}) =>
    dataOf(await get(bili, '/x/web-interface/history/cursor', query));

  it('ends with a zero cursor, which starts again at the top', async () => {
    const seen = new Set<string>();
    let at: Partial<Page['cursor']> = {};
    for (let page = 0; page < 17; page += 1) {
      const { list, cursor: next } = await cursor({ ps: 30, ...at });
      for (const { history, kid } of list) seen.add(`${history.business}_${kid}`);
      at = { max: next.max, view_at: next.view_at, business: next.business };
    }
    expect(seen.size).toBe(500);
    expect(at).toEqual({ max: 0, view_at: 0, business: '' });
    expect(await cursor({ ps: 30, ...at })).toEqual(await cursor({ ps: 30 }));
  });

  it('has all kinds and filters them', async () => {
    const kinds = new Set(bili.state.viewer.history.map(({ business }) => business));
    expect([...kinds].sort()).toEqual([
      'archive',
      'article',
      'article-list',
      'cheese',
      'live',
      'pgc',
    ]);
    const { list } = await cursor({ type: 'live' });
    expect(list.every(({ history }) => history.business === 'live')).toBe(true);
  });

  it('is searched, deleted by key and cleared', async () => {
    const [row] = (await cursor({ type: 'archive' })).list;
    if (!row) throw new Error('no history');
    const query = { pn: 1, keyword: row.title };
    const found = dataOf(await get(bili, '/x/web-interface/history/search', query));
    expect(found.list.map(({ kid }) => kid)).toContain(row.kid);
    const nothing = { pn: 1, keyword: '这样的标题没有' };
    const none = (await get(bili, '/x/web-interface/history/search', nothing)).data;
    expect(none).toEqual({ has_more: false, page: { pn: 1, total: 0 }, list: null });
    const kid = `${row.history.business}_${row.kid}`;
    await post(bili, '/x/v2/history/delete', { kid });
    expect(bili.state.viewer.history).toHaveLength(499);
    await post(bili, '/x/v2/history/clear');
    expect((await cursor()).list).toEqual([]);
  });

  it('pauses by a switch that reads backwards', async () => {
    const shadow = async () => (await get(bili, '/x/v2/history/shadow')).data;
    expect(await shadow()).toBe(false);
    await post(bili, '/x/v2/history/shadow/set', { switch: 'true' });
    expect(await shadow()).toBe(true);
  });
});
