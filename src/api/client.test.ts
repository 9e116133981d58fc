// @vitest-environment node
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BiliError } from '../shared/errors.ts';
import { type ClientEvent, createClient } from './client.ts';
import type { Clock } from './clock.ts';
import type { CoolDowns } from './cool-down.ts';
import type { Operation } from './define.ts';
import { createLimiter } from './limiter.ts';
import { groupCreate, groupMembers, groups } from './operations/groups.ts';
import { nav } from './operations/nav.ts';
import { accRelation, modifyRelation, relationStat } from './operations/relation.ts';
import { medalWall, userInfo, userVideos } from './operations/space.ts';
import { createWbiKeys, type StoredWbiKeys, WBI_KEYS_MAX_AGE_MS } from './wbi-keys.ts';

const ME = 90001;
const TOKEN = '5c'.repeat(16);
const NEXT_TOKEN = '6d'.repeat(16);

/** What reached the server. */
interface Seen {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  readonly body: string;
  readonly contentType: string | undefined;
  readonly atMs: number;
}

type Reply =
  | { readonly status?: number; readonly body: unknown }
  | 'reset'
  /** Never answers. */
  | 'hang';

type Responder = (seen: Seen) => Reply | Promise<Reply>;

const ok = (data?: unknown): Reply => ({ body: { code: 0, message: '0', ttl: 1, data } });
const code = (number: number, data?: unknown): Reply => ({
  body: { code: number, message: '不行', ttl: 1, data },
});
const COUNTS = { mid: 7, following: 3, follower: 4 };
const PROFILE = { mid: 7, name: '甲', level: 5 };

let server: Server;
let port = 0;
let seen: Seen[] = [];
let gone: string[] = [];
let nowMs = 0;
const responders = new Map<string, Responder>();

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const [, host = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const [path = '', query = ''] = rest.split('?');
    response.on('close', () => {
      if (!response.writableFinished) gone.push(path);
    });
    const one: Seen = {
      host,
      method: request.method ?? '',
      path,
      query,
      body: await readBody(request),
      contentType: request.headers['content-type'],
      atMs: nowMs,
    };
    seen.push(one);
    const reply = (await responders.get(path)?.(one)) ?? { status: 599, body: 'unknown request' };
    if (reply === 'hang') return;
    if (reply === 'reset') {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status ?? 200);
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  seen = [];
  gone = [];
  nowMs = 1_795_000_000_000;
  responders.clear();
  site.rotate('first');
  serve(nav, () =>
    ok({
      isLogin: true,
      wbi_img: {
        img_url: `https://i0.hdslb.com/bfs/wbi/${site.img}.png`,
        sub_url: `https://i0.hdslb.com/bfs/wbi/${site.sub}.png`,
      },
    }),
  );
});

/** The keys that the server signs with at this moment. */
const site = {
  img: '',
  sub: '',
  rotate(seed: string) {
    this.img = createHash('md5').update(`${seed} img`).digest('hex');
    this.sub = createHash('md5').update(`${seed} sub`).digest('hex');
  },
};

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

function serve({ path }: { readonly path: string }, respond: Responder) {
  responders.set(path, respond);
}

/** Answers in turn; the last one repeats. */
function inTurn(...replies: Reply[]): Responder {
  return () => (replies.length > 1 ? (replies.shift() as Reply) : (replies[0] as Reply));
}

const requestsTo = ({ path }: { readonly path: string }) => seen.filter((one) => one.path === path);

function connect({
  ready,
  confirms = false,
  kept = { keys: null },
  storeFails = false,
}: Options = {}) {
  const jar: { mid: number | null; csrf: string | null } = { mid: ME, csrf: TOKEN };
  const events: ClientEvent[] = [];
  // Waiting costs no time.
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
  };
  const refuse = () => {
    if (storeFails) throw new Error('storage is full');
  };
  let coolDowns: CoolDowns = {};
  const limiter = createLimiter({
    clock,
    store: {
      load: async () => {
        refuse();
        return coolDowns;
      },
      save: async (all) => {
        refuse();
        coolDowns = all;
      },
    },
  });
  const keys = createWbiKeys(
    {
      load: async () => {
        refuse();
        return kept.keys;
      },
      save: async (next) => {
        refuse();
        kept.keys = next;
      },
    },
    clock,
    async () => (await client.call(nav, {})).data.wbi_img,
  );
  const client = createClient({
    fetch: (url, init) =>
      fetch(
        url.replace(/^https:\/\/([\w.]+\.bilibili\.com)\//, `http://127.0.0.1:${port}/$1/`),
        init,
      ),
    readSession: async () => ({ ...jar }),
    limiter,
    keys,
    clock,
    log: (event) => events.push(event),
    ...(ready && { ready }),
    ...(confirms && {
      whose: async (account) => (await client.call(nav, {}, { account })).data.mid ?? null,
    }),
  });
  return { call: client.call, jar, events, kept, limiter };
}

interface Options {
  readonly ready?: () => Promise<void>;
  /** The service is asked whose session it is before the first write. */
  readonly confirms?: boolean;
  /** What outlives a worker. */
  readonly kept?: { keys: StoredWbiKeys | null };
  /** Nothing can be read from storage or written to it. */
  readonly storeFails?: boolean;
}

async function failureOf(promise: Promise<unknown>): Promise<BiliError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (one: unknown) => one,
  );
  if (error instanceof BiliError) return error;
  throw error;
}

/** Resolves when the server has taken in a request for the operation. */
function arrivalOf(operation: { readonly path: string }, reply: Reply | Promise<Reply>) {
  return new Promise<void>((resolve) => {
    serve(operation, () => {
      resolve();
      return reply;
    });
  });
}

describe('a read', () => {
  it('goes to the declared host and path with its query and no body', async () => {
    serve(medalWall, () => ok({ list: [] }));
    await connect().call(medalWall, { target_id: 7 });
    expect(seen).toMatchObject([
      {
        host: 'api.live.bilibili.com',
        method: 'GET',
        path: '/xlive/web-ucenter/user/MedalWall',
        query: 'target_id=7',
        body: '',
      },
    ]);
  });

  it('fills in defaults and leaves out what was not given', async () => {
    serve(groupMembers, () => ok([]));
    await connect().call(groupMembers, { tagid: -10, mid: undefined });
    expect(seen[0]?.query).toBe('tagid=-10&pn=1&ps=20');
  });

  it('never carries the token', async () => {
    serve(groups, () => ok([]));
    await connect().call(groups, {});
    expect(inspect(seen)).not.toContain(TOKEN);
  });

  it('waits until the header rules are in force', async () => {
    serve(relationStat, () => ok(COUNTS));
    let open = () => {};
    const ready = new Promise<void>((resolve) => {
      open = resolve;
    });
    const asked = vi.fn(() => ready);
    const done = connect({ ready: asked }).call(relationStat, { vmid: 7 });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(seen).toEqual([]);
    open();
    await done;
    expect(seen).toHaveLength(1);
  });

  it('tells which rows it left out, by place and never by content', async () => {
    const row = { tagid: 1, name: '一', count: 2 };
    serve(groups, () => ok([row, { tagid: 'row-text', name: 'row-text' }, row]));
    const { call, events } = connect();
    const { data, dropped } = await call(groups, {});
    expect(data.map(({ tagid }) => tagid)).toEqual([1, 1]);
    expect(dropped).toBe(1);
    expect(events).toEqual([{ type: 'rows-dropped', operation: 'groups', paths: ['[1].tagid'] }]);
  });

  it.each([
    ['502', { status: 502, body: '<html>' }],
    ['a lost connection', 'reset'],
    ['-799', code(-799)],
    ['-500', code(-500)],
  ] as const)('gets over two of %s, a little later each time', async (_, reply) => {
    serve(relationStat, inTurn(reply, reply, ok(COUNTS)));
    await expect(connect().call(relationStat, { vmid: 7 })).resolves.toMatchObject({
      data: COUNTS,
    });
    const [first, second, third] = seen.map(({ atMs }) => atMs) as [number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(1_000);
    expect(third - second).toBeGreaterThanOrEqual(2_000);
  });

  it.each([
    ['server', { status: 503, body: '' }],
    ['network', 'reset'],
    ['too-frequent', { status: 429, body: '' }],
  ] as const)('gives up at the third failure: %s', async (kind, reply) => {
    serve(relationStat, () => reply);
    const error = await failureOf(connect().call(relationStat, { vmid: 7 }));
    expect(error).toMatchObject({ kind, changed: 'no', operation: 'relationStat' });
    expect(seen).toHaveLength(3);
  });

  it.each([
    ['not-found', code(-404)],
    ['private', code(22115)],
    ['schema', ok({ mid: 7 })],
    ['http', { body: '<!doctype html>' }],
  ] as const)('does not repeat what would fail again: %s', async (kind, reply) => {
    serve(relationStat, () => reply);
    expect(await failureOf(connect().call(relationStat, { vmid: 7 }))).toMatchObject({ kind });
    expect(seen).toHaveLength(1);
  });
});

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
      expect(await failureOf(call(modifyRelation, follow))).toMatchObject({ kind, changed: 'no' });
      expect(paths()).toEqual([nav.path]);
    });

    it('sends nothing while the service does not say', async () => {
      serve(nav, () => code(-500));
      const { call } = connect({ confirms: true });
      const failure = await failureOf(call(modifyRelation, follow));
      expect(failure).toMatchObject({ kind: 'server', changed: 'no' });
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
    nowMs += WBI_KEYS_MAX_AGE_MS;
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

describe('a block', () => {
  it.each([
    ['HTTP 412', { status: 412, body: '<html>' }],
    ['-412', code(-412)],
  ] as const)('by %s stops everything, what is queued included', async (_, reply) => {
    serve(relationStat, () => reply);
    serve(groups, () => ok([]));
    const { call } = connect();
    const blocked = failureOf(call(relationStat, { vmid: 7 }));
    const queued = failureOf(call(groups, {}));
    const [met, after] = await Promise.all([blocked, queued]);
    expect([met.kind, after.kind]).toEqual(['intercepted', 'cooling-down']);
    // Whoever met the block knows as much as those that are refused after it.
    expect(met.resumeAtMs).toBeDefined();
    expect(met.resumeAtMs).toBe(after.resumeAtMs);
    expect((await failureOf(call(userInfo, { mid: 7 }))).kind).toBe('cooling-down');
    expect(seen).toHaveLength(1);
  });

  it('holds for this worker even when storage fails', async () => {
    serve(relationStat, () => code(-412));
    const { call } = connect({ storeFails: true });
    expect((await failureOf(call(relationStat, { vmid: 7 }))).kind).toBe('intercepted');
    expect((await failureOf(call(groups, {}))).kind).toBe('cooling-down');
  });
});

describe('equal reads in flight', () => {
  it('are one request; other parameters or another account are another', async () => {
    serve(relationStat, () => ok(COUNTS));
    const { call } = connect();
    const [one, two] = await Promise.all([
      call(relationStat, { vmid: 7 }),
      call(relationStat, { vmid: 7 }),
      call(relationStat, { vmid: 8 }),
      call(relationStat, { vmid: 7 }, { account: ME }),
    ]);
    expect(one).toEqual(two);
    expect(seen.map(({ query }) => query)).toEqual(['vmid=7', 'vmid=8', 'vmid=7']);
  });

  it('share a failure too, and the next call asks anew', async () => {
    serve(relationStat, inTurn(code(-404), ok(COUNTS)));
    const { call } = connect();
    const both = [call(relationStat, { vmid: 7 }), call(relationStat, { vmid: 7 })];
    expect((await Promise.all(both.map(failureOf))).map(({ kind }) => kind)).toEqual([
      'not-found',
      'not-found',
    ]);
    await call(relationStat, { vmid: 7 });
    expect(seen).toHaveLength(2);
  });

  it('one may leave without the other; when all have left the request is given up', async () => {
    const { call } = connect();
    let answer: (reply: Reply) => void = () => {};
    const arrived = arrivalOf(
      relationStat,
      new Promise<Reply>((resolve) => {
        answer = resolve;
      }),
    );
    const stops = [new AbortController(), new AbortController()] as const;
    const params = { vmid: 7 };
    const left = failureOf(call(relationStat, params, { signal: stops[0].signal }));
    const stayed = call(relationStat, params, { signal: stops[1].signal });
    await arrived;
    stops[0].abort();
    expect((await left).kind).toBe('aborted');
    expect(gone).toEqual([]);
    answer(ok(COUNTS));
    await expect(stayed).resolves.toMatchObject({ data: COUNTS });

    const again = arrivalOf(relationStat, 'hang');
    const others = [new AbortController(), new AbortController()];
    const both = others.map(({ signal }) => failureOf(call(relationStat, params, { signal })));
    await again;
    for (const other of others) other.abort();
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['aborted', 'aborted']);
    await vi.waitFor(() => expect(gone).toEqual([relationStat.path]));
  });
});

describe('giving up', () => {
  it('a signal that is already aborted sends nothing', async () => {
    const signal = AbortSignal.abort();
    const { call } = connect();
    expect((await failureOf(call(groups, {}, { signal }))).kind).toBe('aborted');
    expect((await failureOf(call(modifyRelation, { fid: 7, act: 1 }, { signal }))).changed).toBe(
      'no',
    );
    expect(seen).toEqual([]);
  });

  it('a write that was on its way may have arrived', async () => {
    const arrived = arrivalOf(modifyRelation, 'hang');
    const stop = new AbortController();
    const { call } = connect();
    const done = failureOf(call(modifyRelation, { fid: 7, act: 1 }, { signal: stop.signal }));
    await arrived;
    stop.abort();
    expect(await done).toMatchObject({ kind: 'aborted', changed: 'maybe' });
  });

  it('no answer in time is a timeout, and the queue goes on', async () => {
    const late = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(late.signal);
    const arrived = arrivalOf(modifyRelation, 'hang');
    serve(groups, () => ok([]));
    const { call } = connect();
    const done = failureOf(call(modifyRelation, { fid: 7, act: 1 }));
    await arrived;
    const next = call(groups, {});
    late.abort(new DOMException('late', 'TimeoutError'));
    expect(await done).toMatchObject({ kind: 'timeout', changed: 'maybe' });
    await next;
  });
});

describe('nothing is sent', () => {
  it('when another account has signed in', async () => {
    const { call, jar } = connect();
    jar.mid = 90002;
    const account = { account: ME };
    const errors = await Promise.all([
      failureOf(call(groups, {}, account)),
      failureOf(call(modifyRelation, { fid: 7, act: 1 }, account)),
      failureOf(call(userInfo, { mid: 7 }, account)),
    ]);
    expect(errors.map(({ kind }) => kind)).toEqual(Array(3).fill('account-changed'));
    expect(seen).toEqual([]);
  });

  it('when nobody is signed in and the call needs somebody, signed calls included', async () => {
    const { call, jar } = connect();
    jar.mid = null;
    jar.csrf = null;
    const errors = await Promise.all([
      failureOf(call(groups, {})),
      failureOf(call(modifyRelation, { fid: 7, act: 1 })),
      failureOf(call(accRelation, { mid: 7 })),
      failureOf(call(relationStat, { vmid: 7 }, { account: ME })),
    ]);
    expect(errors.map(({ kind }) => kind)).toEqual(Array(4).fill('not-logged-in'));
    expect(seen).toEqual([]);
  });

  it('when a write has no token', async () => {
    const { call, jar } = connect();
    jar.csrf = null;
    expect((await failureOf(call(modifyRelation, { fid: 7, act: 1 }))).kind).toBe('csrf');
    expect(seen).toEqual([]);
  });

  it.each([
    ['ps', 'at most 200', () => [groupMembers, { tagid: 1, ps: 201 }] as const],
    ['tag', 'at most 16', () => [groupCreate, { tag: '字'.repeat(17) }] as const],
    ['fid', 'more than 0', () => [modifyRelation, { fid: 0, act: 1 }] as const],
    ['act', 'one of 1, 2, 5, 6, 7', () => [modifyRelation, { fid: 1, act: 3 }] as const],
    [
      'order',
      'one of pubdate, stow, click',
      () => [userVideos, { mid: 1, order: 'secret' }] as const,
    ],
    ['vmid', 'number', () => [relationStat, { vmid: 'secret' }] as const],
  ] as const)('when %s does not fit (%s)', async (path, expected, make) => {
    const [operation, params] = make();
    const error = await failureOf(connect().call<Operation>(operation, params));
    expect(error).toMatchObject({ kind: 'invalid-params', path, expected });
    expect(error.message).toContain(path);
    expect(error.message).toContain(expected);
    expect(error.message).not.toContain('secret');
    expect(seen).toEqual([]);
  });
});

describe('errors and log events', () => {
  it.each([
    ['an echoing refusal', { body: { code: 22002, message: `csrf=${TOKEN}`, data: TOKEN } }],
    ['a refused token', code(-111, { csrf: TOKEN })],
    ['an answer of another shape', ok({ tagid: TOKEN })],
    ['a page', { body: `<!doctype html>${TOKEN}` }],
    ['a lost connection', 'reset'],
  ] as const)('hold no token after %s', async (_, reply) => {
    serve(groupCreate, () => reply);
    const { call, events } = connect();
    const error = await failureOf(call(groupCreate, { tag: '一' }));
    expect(requestsTo(groupCreate)[0]?.body).toContain(TOKEN);
    expect(events).toMatchObject([{ type: 'failed', operation: 'groupCreate' }]);
    expect(inspect([error, error.toFields(), events], { depth: 9 })).not.toContain(TOKEN);
  });
});
