import { describe, expect, it } from 'vitest';
import {
  arrivalOf,
  COUNTS,
  code,
  connect,
  failureOf,
  ME,
  ok,
  type Reply,
  requestsTo,
  seen,
  serve,
  TOKEN,
  useService,
} from '../../tests/support/service.ts';
import { nav } from './operations/nav.ts';
import { modifyRelation, relationStat } from './operations/relation.ts';

useService();

const NEXT_TOKEN = '6d'.repeat(16);

describe('a write', () => {
  const follow = { fid: 7, act: 1 } as const;

  it('carries fields and token as a form, and nothing of them in the address', async () => {
    serve(modifyRelation, () => ok());
    await connect().call(modifyRelation, follow);
    const [one] = seen;
    expect(one).toMatchObject({ method: 'POST', host: 'api.bilibili.com' });
    expect(one?.contentType).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(one?.body))).toEqual({
      fid: '7',
      act: '1',
      re_src: '11',
      gaia_source: 'web_main',
      spmid: '333.1387',
      csrf: TOKEN,
    });
    expect([...new URLSearchParams(one?.query).keys()]).toEqual([
      'statistics',
      'x-bili-device-req-json',
    ]);
  });

  it('reads the token when it is sent, not when it was ordered', async () => {
    let answer: (reply: Reply) => void = () => {};
    const reply = new Promise<Reply>((resolve) => {
      answer = resolve;
    });
    const arrived = arrivalOf(relationStat, reply);
    serve(modifyRelation, () => ok());
    const { call, jar } = connect();
    const first = call(relationStat, { vmid: 7 });
    await arrived;
    const write = call(modifyRelation, follow);
    jar.csrf = NEXT_TOKEN;
    answer(ok(COUNTS));
    await Promise.all([first, write]);
    expect(new URLSearchParams(seen[1]?.body).get('csrf')).toBe(NEXT_TOKEN);
  });

  it('a refused token is read again, and a new one is tried once', async () => {
    const { call, jar } = connect();
    serve(modifyRelation, ({ body }) => {
      jar.csrf = NEXT_TOKEN;
      return body.includes(NEXT_TOKEN) ? ok() : code(-111);
    });
    await call(modifyRelation, follow);
    expect(seen.map(({ body }) => new URLSearchParams(body).get('csrf'))).toEqual([
      TOKEN,
      NEXT_TOKEN,
    ]);
  });

  describe('before the first write of a session', () => {
    const whose = (mid: number | undefined) => {
      serve(nav, () => {
        const wbi_img = { img_url: '/a.png', sub_url: '/b.png' };
        return ok({ isLogin: mid !== undefined, mid, wbi_img });
      });
    };
    const paths = () => seen.map(({ path }) => path);

    it('asks whose it is, once', async () => {
      whose(ME);
      serve(modifyRelation, () => ok());
      const { call } = connect({ confirms: true });
      await call(modifyRelation, follow);
      await call(modifyRelation, follow);
      expect(paths()).toEqual([nav.path, modifyRelation.path, modifyRelation.path]);
    });

    it.each([
      ['of another account', 90_002, 'account-changed'],
      ['of nobody', undefined, 'not-logged-in'],
    ])('sends nothing where it is %s', async (_, mid, kind) => {
      whose(mid);
      const { call } = connect({ confirms: true });
      expect(await failureOf(call(modifyRelation, follow))).toMatchObject({ kind });
      expect(paths()).toEqual([nav.path]);
    });

    it('sends nothing while the service does not say', async () => {
      serve(nav, () => code(-500));
      const { call } = connect({ confirms: true });
      const failure = await failureOf(call(modifyRelation, follow));
      expect(failure).toMatchObject({ kind: 'server', operation: 'nav' });
      expect(requestsTo(modifyRelation)).toEqual([]);
    });

    it('asks anew when the session changes while a write waits for its turn', async () => {
      whose(ME);
      let answer: (reply: Reply) => void = () => {};
      const reply = new Promise<Reply>((resolve) => {
        answer = resolve;
      });
      serve(modifyRelation, () => ok());
      const { call, jar } = connect({ confirms: true });
      await call(modifyRelation, follow);
      const arrived = arrivalOf(relationStat, reply);
      const first = call(relationStat, { vmid: 7 });
      await arrived;
      const write = call(modifyRelation, follow);
      // The token of whoever signs in now, whose id is not there yet.
      jar.csrf = NEXT_TOKEN;
      whose(90_002);
      answer(ok(COUNTS));
      await first;
      expect(await failureOf(write)).toMatchObject({ kind: 'account-changed' });
      expect(requestsTo(modifyRelation)).toHaveLength(1);
    });
  });

  it('the second refusal is the last, even if the cookie goes on changing', async () => {
    const { call, jar } = connect();
    serve(modifyRelation, () => {
      jar.csrf = String(seen.length).repeat(32);
      return code(-111);
    });
    expect(await failureOf(call(modifyRelation, follow))).toMatchObject({ kind: 'csrf' });
    expect(seen).toHaveLength(2);
  });

  it('a refused token that is still the same is not tried again', async () => {
    serve(modifyRelation, () => code(-111));
    expect(await failureOf(connect().call(modifyRelation, follow))).toMatchObject({ kind: 'csrf' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['server', 'maybe', { status: 502, body: '' }],
    ['server', 'maybe', code(-504)],
    ['network', 'maybe', 'reset'],
    ['http', 'maybe', { body: '<!doctype html>' }],
    ['http', 'maybe', { body: '' }],
    ['too-frequent', 'no', code(-799)],
    ['refused', 'no', code(22002)],
    ['risk-control', 'no', code(-352)],
  ] as const)('is sent once: %s, changed %s', async (kind, changed, reply) => {
    serve(modifyRelation, () => reply);
    const error = await failureOf(connect().call(modifyRelation, follow));
    expect(error).toMatchObject({ kind, changed });
    expect(seen).toHaveLength(1);
  });

  it('equal writes are two requests', async () => {
    serve(modifyRelation, () => ok());
    const { call } = connect();
    await Promise.all([call(modifyRelation, follow), call(modifyRelation, follow)]);
    expect(seen).toHaveLength(2);
  });
});
