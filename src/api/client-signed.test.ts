import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  COUNTS,
  code,
  connect,
  failureOf,
  letPass,
  nowMs,
  ok,
  requestsTo,
  seen,
  serve,
  site,
  useService,
} from '../../tests/support/service.ts';
import { nav } from './operations/nav.ts';
import { relationStat } from './operations/relation.ts';
import { userInfo, userVideos } from './operations/space.ts';
import { WBI_KEYS_MAX_AGE_MS } from './wbi-keys.ts';

useService();

const PROFILE = { mid: 7, name: '甲', level: 5 };

/** Written out a second time, so that the client is not checked against itself. */
const MIX = [
  46, 47, 18, 2, 53, 8, 23, 32, 15, 50, 10, 31, 58, 3, 45, 35, 27, 43, 5, 49, 33, 9, 42, 19, 29, 28,
  14, 39, 12, 38, 41, 13,
];

/** Whether the query, byte for byte as it arrived, carries the signature of the present keys. */
function isSigned(query: string): boolean {
  const [, signed = '', signature = ''] = /^(.*)&w_rid=([0-9a-f]{32})$/.exec(query) ?? [];
  const names = signed.split('&').map((pair) => pair.split('=')[0] ?? '');
  const source = site.img + site.sub;
  const mixin = MIX.map((position) => source[position]).join('');
  return (
    names.join() === [...names].sort().join() &&
    names.includes('wts') &&
    createHash('md5')
      .update(signed + mixin)
      .digest('hex') === signature
  );
}

describe('a signed call', () => {
  it('arrives as it was signed, dm fields included', async () => {
    serve(userVideos, () => ok({ list: { vlist: [] }, page: { pn: 1, ps: 30, count: 0 } }));
    await connect().call(userVideos, { mid: 7, keyword: "原神 (PV)!*'~+/%😀&=" });
    const { query = '' } = requestsTo(userVideos)[0] ?? {};
    expect(isSigned(query)).toBe(true);
    expect(query).not.toContain('+');
    const fields = new URLSearchParams(query);
    expect(fields.get('keyword')).toBe('原神 PV~+/%😀&=');
    expect(fields.get('dm_img_list')).toBe('[]');
    expect(fields.get('wts')).toBe(String(Math.floor(nowMs / 1000)));
    expect(['dm_img_str', 'dm_cover_img_str', 'dm_img_inter'].every((key) => fields.has(key))).toBe(
      true,
    );
  });

  it('a keyword cut in the middle of an emoji is sent, not thrown', async () => {
    serve(userVideos, () => ok({ list: { vlist: [] }, page: { pn: 1, ps: 30, count: 0 } }));
    await connect().call(userVideos, { mid: 7, keyword: '😀'.slice(0, 1) });
    const { query = '' } = requestsTo(userVideos)[0] ?? {};
    expect(isSigned(query)).toBe(true);
    expect(new URLSearchParams(query).get('keyword')).toBe('\ufffd');
  });

  it('many at once fetch the keys once, one request at a time', async () => {
    serve(userInfo, ({ query }) => (isSigned(query) ? ok(PROFILE) : code(-403)));
    const { call } = connect();
    await Promise.all([1, 2, 3, 4].map((mid) => call(userInfo, { mid })));
    expect(requestsTo(nav)).toHaveLength(1);
    expect(requestsTo(userInfo)).toHaveLength(4);
  });

  it('uses the keys that an ordinary nav call has learnt', async () => {
    serve(userInfo, ({ query }) => (isSigned(query) ? ok(PROFILE) : code(-403)));
    const { call } = connect();
    await call(nav, {});
    await call(userInfo, { mid: 7 });
    expect(requestsTo(nav)).toHaveLength(1);
  });

  it('a new worker goes on with the kept keys until they are too old', async () => {
    serve(userInfo, ({ query }) => (isSigned(query) ? ok(PROFILE) : code(-403)));
    const kept = { keys: null };
    await connect({ kept }).call(userInfo, { mid: 7 });
    await connect({ kept }).call(userInfo, { mid: 8 });
    expect(requestsTo(nav)).toHaveLength(1);
    letPass(WBI_KEYS_MAX_AGE_MS);
    await connect({ kept }).call(userInfo, { mid: 9 });
    expect(requestsTo(nav)).toHaveLength(2);
  });

  it.each([
    ['-403', code(-403)],
    ['-352', code(-352)],
    ['a bare voucher', ok({ v_voucher: 'voucher_1' })],
  ])('after %s the keys are fetched anew and the call is tried once more', async (_, refusal) => {
    serve(userInfo, ({ query }) => (isSigned(query) ? ok(PROFILE) : refusal));
    const { call } = connect();
    await call(userInfo, { mid: 7 });
    site.rotate('second');
    await expect(call(userInfo, { mid: 8 })).resolves.toMatchObject({ data: PROFILE });
    expect(requestsTo(nav)).toHaveLength(2);
    expect(requestsTo(userInfo)).toHaveLength(3);
  });

  it.each([
    ['-352', code(-352)],
    ['a bare voucher', ok({ v_voucher: 'voucher_1' })],
  ])('%s twice is risk control, and that kind of call cools down', async (_, refusal) => {
    serve(userInfo, () => refusal);
    serve(relationStat, () => ok(COUNTS));
    const { call } = connect();
    expect(await failureOf(call(userInfo, { mid: 7 }))).toMatchObject({ kind: 'risk-control' });
    expect(requestsTo(nav)).toHaveLength(2);
    expect(requestsTo(userInfo)).toHaveLength(2);

    const refusedAtMs = nowMs;
    const before = seen.length;
    const cooling = await failureOf(call(userInfo, { mid: 8 }));
    expect(cooling).toMatchObject({ kind: 'cooling-down' });
    expect(cooling.resumeAtMs).toBe(refusedAtMs + 10 * 60_000);
    expect(seen).toHaveLength(before);
    await call(relationStat, { vmid: 7 });
  });

  it('needs no storage: keys and their change are kept for this worker', async () => {
    serve(userInfo, ({ query }) => (isSigned(query) ? ok(PROFILE) : code(-403)));
    const { call } = connect({ storeFails: true });
    await call(userInfo, { mid: 7 });
    await call(userInfo, { mid: 8 });
    expect(requestsTo(nav)).toHaveLength(1);
    site.rotate('second');
    await call(userInfo, { mid: 9 });
    expect(requestsTo(nav)).toHaveLength(2);
  });

  it('-403 twice is a refusal', async () => {
    serve(userInfo, () => code(-403));
    const { call, limiter } = connect();
    expect(await failureOf(call(userInfo, { mid: 7 }))).toMatchObject({
      kind: 'refused',
      code: -403,
    });
    expect(requestsTo(userInfo)).toHaveLength(2);
    expect(limiter.state().coolDowns).toEqual({});
  });

  it('nav without usable key names is an answer that does not fit', async () => {
    serve(nav, () => ok({ isLogin: true, wbi_img: { img_url: '/a.png', sub_url: '/b.png' } }));
    expect(await failureOf(connect().call(userInfo, { mid: 7 }))).toMatchObject({
      kind: 'schema',
      operation: 'nav',
      path: 'data.wbi_img',
    });
    expect(requestsTo(userInfo)).toEqual([]);
  });
});
