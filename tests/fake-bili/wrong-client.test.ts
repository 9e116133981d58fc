import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { DM, dataOf, get, post, seal, send, sign } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => bili.close());

const rules = () => bili.violations.map(({ rule }) => rule);
const INFO = '/x/space/wbi/acc/info';
const VIDEOS = '/x/space/wbi/arc/search';
const MODIFY = '/x/relation/modify';
const follow = { fid: PEOPLE.upB, act: 1 };

async function signed(path: string, query: string) {
  const answer = await send(bili, { target: `${path}?${query}` });
  return answer.json;
}

describe('writes', () => {
  const isFollowed = () => bili.state.viewer.followings.has(PEOPLE.upB);

  it('a right one takes effect and has no data key', async () => {
    expect(await post(bili, MODIFY, follow)).toEqual({ code: 0, message: '0', ttl: 1 });
    expect(isFollowed()).toBe(true);
    expect(rules()).toEqual([]);
  });

  it.each([
    ['missing', ''],
    ['wrong', 'f'.repeat(32)],
  ])('csrf %s', async (_, csrf) => {
    expect((await post(bili, MODIFY, { ...follow, csrf })).code).toBe(-111);
    expect(rules()).toEqual(['csrf']);
    expect(isFollowed()).toBe(false);
  });

  it('csrf that fits the cookie but is stale is no fault of the client', async () => {
    const cookie = bili.cookies().map(({ name, value }) => `${name}=${value}`);
    const { csrf } = bili.state.viewer;
    bili.state.viewer.csrf = '0'.repeat(32);
    const body = await post(bili, MODIFY, { ...follow, csrf }, { cookie: cookie.join('; ') });
    expect(body.code).toBe(-111);
    expect(rules()).toEqual([]);
  });

  it.each([
    ['no Origin', { origin: undefined }, -111, 'origin'],
    ['an extension as Origin', { origin: 'chrome-extension://abc' }, -403, 'origin'],
    ['a host that only looks right', { origin: 'https://notbilibili.com' }, -403, 'origin'],
    ['no Referer', { referer: undefined }, -111, 'referer'],
    ['JSON', { 'content-type': 'application/json' }, -400, 'content-type'],
  ])('%s', async (_, headers, code, rule) => {
    expect((await post(bili, MODIFY, follow, headers)).code).toBe(code);
    expect(rules()).toEqual([rule]);
    expect(isFollowed()).toBe(false);
  });

  it('wrong method', async () => {
    const answer = await send(bili, { target: `${MODIFY}?fid=${PEOPLE.upB}&act=1` });
    expect(answer.status).toBe(405);
    expect(rules()).toEqual(['method']);
  });

  it.each([
    ['an act that is gone', MODIFY, { fid: PEOPLE.upB, act: 3 }, 'parameter'],
    ['an unknown field', MODIFY, { ...follow, note: 'x' }, 'parameter'],
    ['a missing field', MODIFY, { fid: PEOPLE.upB }, 'parameter'],
    ['unfollowing in bulk', '/x/relation/batch/modify', { fids: '1,2', act: 2 }, 'parameter'],
    ['both ways to name it', '/x/v2/history/toview/del', { aid: 1, viewed: 'true' }, 'parameter'],
    [
      'more ids than the call takes',
      '/x/relation/batch/modify',
      { fids: Array.from({ length: 51 }, (_, n) => n + 1).join(), act: 1 },
      'too-many',
    ],
  ])('%s', async (_, path, form, rule) => {
    expect((await post(bili, path, form)).code).toBe(-400);
    expect(rules()).toEqual([rule]);
  });

  it('parameters in the query are not parameters in the form', async () => {
    const { csrf } = bili.state.viewer;
    const body = await post(bili, `${MODIFY}?fid=${PEOPLE.upB}&act=1&csrf=${csrf}`, { csrf: '' });
    expect(body.code).toBe(-111);
  });
});

describe('signatures', () => {
  const info = { mid: PEOPLE.upA, token: '', platform: 'web', ...DM };
  const refused = { code: 0, data: { v_voucher: expect.stringMatching(/^voucher_/) } };

  it('a right one passes, also with text that needs encoding', async () => {
    expect(await signed(INFO, sign(bili, info))).toMatchObject({ data: { mid: PEOPLE.upA } });
    const search = { mid: PEOPLE.upA, keyword: "葱油 拌面 (PV)!*'~+/%", ...DM };
    expect(await signed(VIDEOS, sign(bili, search))).toMatchObject({ code: 0 });
    expect(rules()).toEqual([]);
  });

  it('missing: a bare voucher for one call, -352 for another', async () => {
    expect(await signed(INFO, `mid=${PEOPLE.upA}`)).toMatchObject(refused);
    expect(await signed(VIDEOS, `mid=${PEOPLE.upA}`)).toMatchObject({ code: -352 });
    expect(rules()).toEqual(['wbi-missing', 'wbi-missing']);
  });

  it.each([
    ['a plus for a space', 'keyword=a+b', 'wbi-encoding'],
    ['small hex digits', 'keyword=%e8%91%b1', 'wbi-encoding'],
    ['an encoded tilde', 'keyword=%7E', 'wbi-encoding'],
    ['a character that must go', "keyword=it's", 'wbi-encoding'],
    ['the same, encoded', 'keyword=it%27s', 'wbi-encoding'],
  ])('badly encoded: %s', async (_, part, rule) => {
    const wts = Math.floor(Date.now() / 1000);
    const query = seal(`${part}&mid=${PEOPLE.upA}&wts=${wts}`, bili.state.wbi);
    expect(await signed(VIDEOS, query)).toMatchObject({ code: -352 });
    expect(rules()).toEqual([rule]);
  });

  it('unsorted', async () => {
    const wts = Math.floor(Date.now() / 1000);
    const query = seal(`platform=web&mid=${PEOPLE.upA}&wts=${wts}`, bili.state.wbi);
    expect(await signed(INFO, query)).toMatchObject(refused);
    expect(rules()).toEqual(['wbi-order']);
  });

  it('changed after signing', async () => {
    const query = sign(bili, info).replace(String(PEOPLE.upA), String(PEOPLE.upB));
    expect(await signed(INFO, query)).toMatchObject(refused);
    expect(rules()).toEqual(['wbi-signature']);
  });

  it('too old', async () => {
    const query = sign(bili, info, Math.floor(Date.now() / 1000) - 600);
    expect(await signed(INFO, query)).toMatchObject(refused);
    expect(rules()).toEqual(['wbi-time']);
  });

  it('keys that were changed meanwhile: -403, and not the fault of the client', async () => {
    const query = sign(bili, info);
    bili.state.rotateWbi();
    expect(await signed(INFO, query)).toMatchObject({ code: -403 });
    expect(await signed(INFO, sign(bili, info))).toMatchObject({ data: { mid: PEOPLE.upA } });
    expect(rules()).toEqual([]);
  });

  it.each([
    ['missing', { mid: PEOPLE.upA }],
    ['invented samples', { ...info, dm_img_list: '[{"x":3,"y":9}]' }],
  ])('dm fields: %s', async (_, query) => {
    expect(await signed(INFO, sign(bili, query))).toMatchObject({ code: -352 });
    expect(rules()).toEqual(['dm']);
  });

  it('fetching the pictures that are only names', async () => {
    const nav = await get(bili, '/x/web-interface/nav');
    const { wbi_img } = dataOf<{ wbi_img: { img_url: string } }>(nav);
    const image = new URL(wbi_img.img_url);
    await send(bili, { host: image.host, target: image.pathname });
    expect(rules()).toEqual(['wbi-image-fetched']);
  });
});

describe('reads', () => {
  it.each([
    ['a page that is too big', '/x/relation/followings', { vmid: PEOPLE.viewer, ps: 51 }],
    ['a page number of 0', '/x/relation/followings', { vmid: PEOPLE.viewer, pn: 0 }],
    ['text for a number', '/x/relation/stat', { vmid: 'undefined' }],
    ['an unknown parameter', '/x/relation/stat', { vmid: PEOPLE.upA, mid: 1 }],
    ['a callback', '/x/space/navnum', { mid: PEOPLE.upA, callback: 'x' }],
    ['a missing parameter', '/x/space/upstat', {}],
    ['an unknown kind', '/x/web-interface/history/cursor', { type: 'pgc' }],
    ['too big a step', '/x/web-interface/history/cursor', { ps: 31 }],
  ])('%s', async (_, path, query) => {
    expect((await get(bili, path, query)).code).toBe(-400);
    expect(rules()).toEqual(['parameter']);
  });

  it('more ids than the call takes, with the code of that call', async () => {
    const uids = Array.from({ length: 51 }, (_, n) => n + 1).join();
    const path = '/x/polymer/pc-electron/v1/user/cards';
    expect((await get(bili, path, { uids })).code).toBe(40143);
    expect(rules()).toEqual(['too-many']);
  });

  it('relation lists are empty without a Referer of the site', async () => {
    const target = `/x/relation/followings?vmid=${PEOPLE.viewer}`;
    const answer = await send(bili, { target, headers: { referer: undefined } });
    expect(answer.json).toMatchObject({ code: 0, data: { list: [], total: 0 } });
    expect(rules()).toEqual(['referer']);
  });

  it('a path or host that does not exist is remembered', async () => {
    expect((await send(bili, { target: '/x/relation/nothing' })).status).toBe(404);
    expect((await send(bili, { host: 'example.bilibili.com', target: '/' })).status).toBe(404);
    expect(bili.unknown.map(({ host, path }) => host + path)).toEqual([
      'api.bilibili.com/x/relation/nothing',
      'example.bilibili.com/',
    ]);
  });

  it('the session decides who is asking', async () => {
    const stat = '/x/web-interface/nav/stat';
    expect((await get(bili, stat, {}, 'none')).code).toBe(-101);
    expect((await get(bili, stat, {}, 'expired')).code).toBe(-101);
    const nav = await get(bili, '/x/web-interface/nav', {}, 'none');
    expect(nav).toMatchObject({ code: -101, data: { isLogin: false, wbi_img: {} } });
    expect((await get(bili, '/x/space/upstat', { mid: PEOPLE.upA }, 'none')).data).toEqual({});
    const second = await get(bili, '/x/web-interface/nav', {}, 'second');
    expect(second.data).toMatchObject({ mid: PEOPLE.second });
    expect(rules()).toEqual([]);
  });

  it('the log tells everything but secrets', async () => {
    await post(bili, MODIFY, follow);
    expect(bili.log).toMatchObject([
      {
        n: 1,
        method: 'POST',
        host: 'api.bilibili.com',
        path: MODIFY,
        form: { fid: String(PEOPLE.upB), csrf: '***' },
        operation: 'modifyRelation',
        account: PEOPLE.viewer,
        status: 200,
        code: 0,
      },
    ]);
    const { csrf, sessdata } = bili.state.viewer;
    expect(JSON.stringify(bili.log)).not.toContain(csrf);
    expect(JSON.stringify(bili.log)).not.toContain(sessdata);
  });
});
