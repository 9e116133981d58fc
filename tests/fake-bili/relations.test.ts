import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { dataOf, get, post, type Row } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

const relation = (act: number, fid: number) => post(bili, '/x/relation/modify', { act, fid });
const groups = async () => dataOf<Row[]>(await get(bili, '/x/relation/tags'));
const tagOf = async (fid: number) => {
  const { tag } = dataOf<{ tag: number[] | null }>(await get(bili, '/x/relation', { fid }));
  return tag?.sort((a, b) => a - b) ?? null;
};
const sorted = (...tags: (number | undefined)[]) => tags.map(Number).sort((a, b) => a - b);

describe('relations', () => {
  it('follows, unfollows and loses the groups on the way', async () => {
    expect((await relation(1, PEOPLE.upB)).code).toBe(0);
    const page = await get(bili, '/x/relation/followings', { vmid: PEOPLE.viewer, ps: 1 });
    expect(page.data).toMatchObject({
      total: 201,
      list: [{ mid: PEOPLE.upB, attribute: 2, tag: null }],
    });
    expect((await relation(2, PEOPLE.special)).code).toBe(0);
    expect((await relation(1, PEOPLE.special)).code).toBe(0);
    expect(await get(bili, '/x/relation', { fid: PEOPLE.special })).toMatchObject({
      data: { attribute: 2, tag: null, special: 0 },
    });
  });

  it.each([
    ['oneself', PEOPLE.viewer, 22001],
    ['somebody who refuses', PEOPLE.refuser, 22002],
    ['somebody who blocked us', PEOPLE.blocker, 22002],
    ['somebody on the own black list', PEOPLE.blacked, 22003],
    ['a cancelled account', PEOPLE.deleted, 22013],
    ['somebody already followed', PEOPLE.upA, 22014],
    ['nobody', 4, 40061],
  ])('following %s', async (_, mid, code) => {
    expect((await relation(1, mid)).code).toBe(code);
  });

  it('blocking ends the follow in both directions', async () => {
    expect((await relation(5, PEOPLE.mutual)).code).toBe(0);
    expect((await relation(5, PEOPLE.mutual)).code).toBe(22120);
    const both = await get(bili, '/x/web-interface/relation', { mid: PEOPLE.mutual });
    expect(both.data).toMatchObject({
      relation: { attribute: 128 },
      be_relation: { attribute: 0 },
    });
    expect((await relation(6, PEOPLE.mutual)).code).toBe(0);
    expect((await relation(1, PEOPLE.mutual)).code).toBe(0);
  });

  it('tells both directions apart', async () => {
    const both = async (mid: number) =>
      (await get(bili, '/x/web-interface/relation', { mid })).data;
    expect(await both(PEOPLE.mutual)).toMatchObject({
      relation: { attribute: 6 },
      be_relation: { attribute: 6, mid: PEOPLE.viewer },
    });
    expect(await both(PEOPLE.fan)).toMatchObject({
      relation: { attribute: 0 },
      be_relation: { attribute: 2 },
    });
    expect(await both(PEOPLE.blocker)).toMatchObject({ be_relation: { attribute: 128 } });
    expect(await both(PEOPLE.stranger)).toMatchObject({
      relation: { attribute: 0, mtime: 0, tag: null },
      be_relation: { attribute: 0 },
    });
  });

  it('in bulk: what fails is named', async () => {
    const fids = [PEOPLE.upB, PEOPLE.refuser, PEOPLE.upA].join();
    const body = await post(bili, '/x/relation/batch/modify', { fids, act: 1 });
    expect(body.data).toEqual({ failed_fids: [PEOPLE.refuser] });
    expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
  });

  it("others' lists end after 100 people, with the true total", async () => {
    const page = (pn: number) =>
      get(bili, '/x/relation/followings', { vmid: PEOPLE.rich, pn, ps: 50 });
    expect((await page(2)).data).toMatchObject({ total: 386, list: { length: 50 } });
    expect((await page(3)).data).toMatchObject({ total: 386, list: [] });
    const hidden = await get(bili, '/x/relation/followings', { vmid: PEOPLE.private });
    expect(hidden).toEqual({ code: 22115, message: expect.any(String), ttl: 1 });
  });

  it('same followings are followed by both, and more than a page for some', async () => {
    const same = (vmid: number, pn = 1) => get(bili, '/x/relation/same/followings', { vmid, pn });
    const { list, total } = dataOf(await same(PEOPLE.rich));
    expect(list).toHaveLength(50);
    expect(dataOf(await same(PEOPLE.rich, 2)).list).toHaveLength(total - 50);
    for (const { mid, attribute } of list) {
      expect(bili.state.viewer.followings.has(mid)).toBe(true);
      expect([2, 6]).toContain(attribute);
    }
    await relation(2, list[0]?.mid ?? 0);
    expect(dataOf(await same(PEOPLE.rich)).total).toBe(total - 1);
    expect((await same(PEOPLE.empty)).data).toMatchObject({ list: [], total: 0 });
    expect((await same(PEOPLE.private)).code).toBe(22115);
  });

  it('the map of relations leaves strangers out', async () => {
    const fids = [PEOPLE.upA, PEOPLE.stranger].join();
    const related = await get(bili, '/x/relation/relations', { fids });
    expect(Object.keys(dataOf<object>(related))).toEqual([String(PEOPLE.upA)]);
    bili.state.options.emptyAs = 'null';
    const none = await get(bili, '/x/relation/relations', { fids: PEOPLE.stranger });
    expect(none.data).toBeNull();
  });
});

describe('groups', () => {
  const create = (tag: string) => post(bili, '/x/relation/tag/create', { tag });
  const members = async (tagid = 0) =>
    dataOf<Row[]>(await get(bili, '/x/relation/tag', { tagid, ps: 200 }));

  it('counts are those of the members, special and default first', async () => {
    const rows = await groups();
    expect(rows.slice(0, 2).map(({ tagid }) => tagid)).toEqual([-10, 0]);
    for (const { tagid, count } of rows) expect(await members(tagid)).toHaveLength(count);
    expect(rows.at(-1)).toMatchObject({ count: 0 });
    const [row] = await members(rows[2]?.tagid);
    expect(row).toMatchObject({ attribute: 0, tag: null, special: 0 });
    expect(row).not.toHaveProperty('mtime');
  });

  it.each([
    ['美食', 22106],
    ['十七个字的分组名就是太长了一二三四', 22103],
    ['a<b', 22101],
  ])('refuses the name %s', async (name, code) => {
    expect((await create(name)).code).toBe(code);
  });

  it('creates, renames, sorts and deletes', async () => {
    const { tagid } = dataOf<Row>(await create('新分组'));
    expect((await post(bili, '/x/relation/tag/update', { tagid, name: '改名了' })).code).toBe(0);
    await post(bili, '/x/relation/tags/update_sort', { tagids: tagid });
    expect((await groups())[2]).toEqual({ tagid, name: '改名了', count: 0, tip: '' });
    await post(bili, '/x/relation/tags/copyUsers', { fids: PEOPLE.followed, tagids: tagid });
    expect((await groups())[2]).toMatchObject({ tagid, count: 1 });
    expect((await post(bili, '/x/relation/tag/del', { tagid })).code).toBe(0);
    expect(await tagOf(PEOPLE.followed)).toBeNull();
    expect((await post(bili, '/x/relation/tag/del', { tagid })).code).toBe(22104);
    bili.state.options.maxGroups = 20;
    expect((await create('再来一个')).code).toBe(22102);
  });

  it('copying adds, moving takes out of the named ones only, setting replaces', async () => {
    const [a = 0, b = 0, c = 0] = bili.state.viewer.groups.map(({ tagid }) => tagid);
    const fids = PEOPLE.mutual;
    const before = (await tagOf(fids)) ?? [];
    await post(bili, '/x/relation/tags/copyUsers', { fids, tagids: `${a},${b}` });
    expect(await tagOf(fids)).toEqual(sorted(...before, a, b));
    await post(bili, '/x/relation/tags/moveUsers', { fids, beforeTagids: a, afterTagids: c });
    expect(await tagOf(fids)).toEqual(sorted(...before, b, c));
    await post(bili, '/x/relation/tags/addUsers', { fids, tagids: a });
    expect(await tagOf(fids)).toEqual([a]);
    await post(bili, '/x/relation/tags/addUsers', { fids, tagids: 0 });
    expect(await tagOf(fids)).toBeNull();
    bili.state.options.groupSetUsers = 'adds';
    await post(bili, '/x/relation/tags/addUsers', { fids, tagids: a });
    await post(bili, '/x/relation/tags/addUsers', { fids, tagids: b });
    expect(await tagOf(fids)).toEqual(sorted(a, b));
  });

  it('needs a follow and an existing group', async () => {
    const copy = (fids: number, tagids: number) =>
      post(bili, '/x/relation/tags/copyUsers', { fids, tagids });
    expect((await copy(PEOPLE.upB, bili.state.viewer.groups[0]?.tagid ?? 0)).code).toBe(22105);
    expect((await copy(PEOPLE.upA, 77)).code).toBe(22104);
  });

  it('the star is a group of its own', async () => {
    const star = (path: string) =>
      post(bili, `/x/relation/tag/special/${path}`, { fid: PEOPLE.upA });
    const before = (await tagOf(PEOPLE.upA)) ?? [];
    await star('add');
    expect(await tagOf(PEOPLE.upA)).toEqual([-10, ...before]);
    const ids = dataOf<number[]>(await get(bili, '/x/relation/tag/special'));
    expect(ids).toContain(PEOPLE.upA);
    const ofUser = await get(bili, '/x/relation/tag/user', { fid: PEOPLE.upA });
    expect(ofUser.data).toMatchObject({ '-10': '特别关注' });
    await star('del');
    expect(await tagOf(PEOPLE.upA)).toEqual(before);
  });
});
