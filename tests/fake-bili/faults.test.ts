import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, type Fault, type FaultKind, PEOPLE, startFakeBili } from './index.ts';
import { DM, get, post, send, sign } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => bili.close());

const arm = (kind: FaultKind, rest: Partial<Fault> = {}) =>
  bili.faults.add({ match: { operation: 'groups' }, kind, ...rest });
const groups = (signal?: AbortSignal) =>
  send(bili, { target: '/x/relation/tags', ...(signal ? { signal } : {}) });

describe('kinds', () => {
  it.each<[FaultKind, number, string, number | undefined]>([
    ['http-412-html', 412, 'text/html', undefined],
    ['http-502', 502, 'text/html', undefined],
    ['http-429', 429, 'text/plain', undefined],
    ['truncated', 200, 'application/json', undefined],
    ['empty', 200, 'application/json', undefined],
    ['html-200', 200, 'text/html', undefined],
    ['code-352', 200, 'application/json', -352],
    ['bare-voucher', 200, 'application/json', 0],
    ['code-412', 412, 'application/json', -412],
    ['code-799', 200, 'application/json', -799],
    ['code-509', 200, 'application/json', -509],
    ['code-500', 200, 'application/json', -500],
    ['session-expired', 200, 'application/json', -101],
    ['csrf-stale', 200, 'application/json', -111],
    ['schema-drift', 200, 'application/json', 0],
  ])('%s', async (kind, status, type, code) => {
    arm(kind);
    const answer = await groups();
    expect(answer.status).toBe(status);
    expect(answer.type).toContain(type);
    expect(answer.json?.code).toBe(code);
    expect(bili.log.at(-1)).toMatchObject({ operation: 'groups', fault: kind, status });
  });

  it('vouchers come with -352 and bare', async () => {
    arm('code-352', { times: 1 });
    arm('bare-voucher');
    const voucher = { v_voucher: expect.stringMatching(/^voucher_/) };
    expect((await groups()).json).toMatchObject({ code: -352, data: voucher });
    expect((await groups()).json?.data).toEqual(voucher);
  });

  it('any code', async () => {
    arm('code', { code: 22104 });
    expect((await groups()).json).toMatchObject({ code: 22104, message: '该分组不存在' });
  });

  it('a cut connection', async () => {
    arm('reset');
    await expect(groups()).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(bili.log.at(-1)?.status).toBeNull();
  });

  it('no answer at all, until the caller gives up', async () => {
    arm('timeout');
    await expect(groups(AbortSignal.timeout(80))).rejects.toThrow(/abort/i);
  });

  it('a slow answer', async () => {
    arm('slow', { delayMs: 60 });
    const start = performance.now();
    expect((await groups()).json?.code).toBe(0);
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  it('a schema that drifts as the caller wants', async () => {
    arm('schema-drift', { mutate: (body) => ({ ...(body as object), data: { rows: [] } }) });
    expect((await groups()).json?.data).toEqual({ rows: [] });
  });

  it('keys that change right before the request', async () => {
    bili.faults.add({ match: { operation: 'liveInfo' }, kind: 'rotate-keys', times: 1 });
    const info = async () => {
      const query = sign(bili, { mid: PEOPLE.upA, ...DM });
      return (await send(bili, { target: `/x/space/wbi/acc/info?${query}` })).json;
    };
    expect((await info())?.code).toBe(-403);
    expect(await info()).toMatchObject({ code: 0, data: { mid: PEOPLE.upA } });
    expect(bili.violations).toEqual([]);
  });
});

describe('matching', () => {
  it('after so many, so many times, until taken away', async () => {
    const remove = arm('code-799', { after: 1, times: 2 });
    const codes = [];
    for (let n = 0; n < 4; n += 1) codes.push((await groups()).json?.code);
    expect(codes).toEqual([0, -799, -799, 0]);
    remove();
    const again = arm('code-799');
    again();
    expect((await groups()).json?.code).toBe(0);
  });

  it('by host, path, method and query', async () => {
    const query = { vmid: String(PEOPLE.upA) };
    bili.faults.add({ match: { path: '/x/relation/st*', query }, kind: 'code-500' });
    bili.faults.add({ match: { host: 'space.bilibili.com', method: 'GET' }, kind: 'http-502' });
    const stat = async (vmid: number) => (await get(bili, '/x/relation/stat', { vmid })).code;
    expect(await stat(PEOPLE.upA)).toBe(-500);
    expect(await stat(PEOPLE.upB)).toBe(0);
    const page = { host: 'space.bilibili.com', target: `/${PEOPLE.upA}` };
    expect((await send(bili, page)).status).toBe(502);
    bili.faults.clear();
    expect((await send(bili, page)).status).toBe(200);
  });
});

describe('writes', () => {
  const follow = () => post(bili, '/x/relation/modify', { fid: PEOPLE.upB, act: 1 });
  const isFollowed = () => bili.state.viewer.followings.has(PEOPLE.upB);
  const match = { operation: ['modifyRelation', 'batchModifyRelation'] };

  it('fail before they take effect, or after: then only the answer is lost', async () => {
    bili.faults.add({ match, kind: 'http-502', times: 1 });
    await follow();
    expect(isFollowed()).toBe(false);
    bili.faults.add({ match, kind: 'empty', when: 'after' });
    await follow();
    expect(isFollowed()).toBe(true);
  });

  it.each<[FaultKind, RegExp]>([
    ['reset', /socket hang up|ECONNRESET/],
    ['timeout', /abort/i],
  ])('take effect, then no answer comes: %s', async (kind, message) => {
    bili.faults.add({ match, kind, when: 'after' });
    const lost = send(bili, {
      method: 'POST',
      target: '/x/relation/modify',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://space.bilibili.com',
      },
      body: `fid=${PEOPLE.upB}&act=1&csrf=${bili.state.viewer.csrf}`,
      ...(kind === 'timeout' ? { signal: AbortSignal.timeout(150) } : {}),
    });
    await expect(lost).rejects.toThrow(message);
    expect(isFollowed()).toBe(true);
  });

  it.each<FaultKind>(['http-502', 'truncated', 'html-200'])(
    'take effect, then the answer is spoilt: %s',
    async (kind) => {
      bili.faults.add({ match, kind, when: 'after', times: 1 });
      expect((await follow()).code).toBeNaN();
      expect(isFollowed()).toBe(true);
      expect((await follow()).code).toBe(22014);
    },
  );

  it('say success and change nothing', async () => {
    bili.faults.add({ match: { method: 'POST' }, kind: 'no-effect' });
    const before = JSON.stringify(bili.state.viewer.groups);
    expect((await follow()).code).toBe(0);
    expect(isFollowed()).toBe(false);
    const made = await post(bili, '/x/relation/tag/create', { tag: '没有真的建' });
    expect(made).toMatchObject({ code: 0, data: { tagid: expect.any(Number) } });
    expect(JSON.stringify(bili.state.viewer.groups)).toBe(before);
    const notice = bili.state.people.get(PEOPLE.viewer)?.notice;
    expect((await post(bili, '/x/space/notice/set', { notice: '没有真的写' })).code).toBe(0);
    expect(bili.state.people.get(PEOPLE.viewer)?.notice).toBe(notice);
    const refused = await post(bili, '/x/relation/modify', { fid: PEOPLE.refuser, act: 1 });
    expect(refused.code).toBe(22002);
    bili.faults.clear();
    expect((await follow()).code).toBe(0);
    expect(isFollowed()).toBe(true);
  });

  it('half an answer before the effect is half of what success says', async () => {
    bili.faults.add({ match, kind: 'truncated' });
    expect((await follow()).code).toBeNaN();
    expect(isFollowed()).toBe(false);
  });

  it('an expired session refuses', async () => {
    bili.faults.add({ match, kind: 'session-expired' });
    expect((await follow()).code).toBe(-101);
    expect(isFollowed()).toBe(false);
  });

  it('in the middle of a row of writes the session ends', async () => {
    bili.faults.add({ match: {}, kind: 'session-expired', after: 2 });
    const codes = [];
    for (const fid of [PEOPLE.upB, PEOPLE.stranger, PEOPLE.fan]) {
      codes.push((await post(bili, '/x/relation/modify', { fid, act: 1 })).code);
    }
    expect(codes).toEqual([0, 0, -101]);
    expect((await get(bili, '/x/web-interface/nav')).code).toBe(-101);
    expect(bili.state.viewer.followings.has(PEOPLE.fan)).toBe(false);
  });
});
