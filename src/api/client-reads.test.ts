import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import {
  arrivalOf,
  COUNTS,
  code,
  connect,
  failureOf,
  gone,
  ME,
  ok,
  type Reply,
  type Responder,
  seen,
  serve,
  TOKEN,
  useService,
} from '../../tests/support/service.ts';
import { feedAll } from './operations/feed.ts';
import { followings } from './operations/followings.ts';
import { groupMembers, groups } from './operations/groups.ts';
import { relationStat } from './operations/relation.ts';
import { medalWall } from './operations/space.ts';

useService();

/** Answers in turn; the last one repeats. */
function inTurn(...replies: Reply[]): Responder {
  return () => (replies.length > 1 ? (replies.shift() as Reply) : (replies[0] as Reply));
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

  it('tells nothing when another account has signed in while it was on its way', async () => {
    const client = connect();
    serve(groups, () => {
      client.jar.mid = 8;
      return ok([]);
    });
    const error = await failureOf(client.call(groups, {}, { account: ME }));
    expect(error.kind).toBe('account-changed');
    client.jar.mid = ME;
    serve(groups, () => {
      client.jar.mid = null;
      return ok([]);
    });
    expect((await failureOf(client.call(groups, {}, { account: ME }))).kind).toBe('not-logged-in');
  });

  it('made for nobody, tells nothing when somebody has signed in while it was on its way', async () => {
    const client = connect();
    client.jar.mid = null;
    serve(relationStat, () => {
      client.jar.mid = ME;
      return ok(COUNTS);
    });
    const asGuest = () => client.call(relationStat, { vmid: 7 }, { account: null });
    expect((await failureOf(asGuest())).kind).toBe('account-changed');
    // Signed in by now, it is not even sent.
    expect((await failureOf(asGuest())).kind).toBe('account-changed');
    expect(seen).toHaveLength(1);
    client.jar.mid = null;
    serve(relationStat, () => ok(COUNTS));
    expect(await asGuest()).toMatchObject({ data: { follower: expect.anything() } });
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
    expect(error).toMatchObject({ kind, changed: undefined, operation: 'relationStat' });
    expect(seen).toHaveLength(3);
  });

  it.each([
    ['not-found', code(-404)],
    ['private', code(22115)],
    ['schema', ok([])],
    ['http', { body: '<!doctype html>' }],
  ] as const)('does not repeat what would fail again: %s', async (kind, reply) => {
    serve(relationStat, () => reply);
    expect(await failureOf(connect().call(relationStat, { vmid: 7 }))).toMatchObject({ kind });
    expect(seen).toHaveLength(1);
  });
});

describe('a list that is not there', () => {
  it('is a fault at the beginning, and the end of what was begun', async () => {
    serve(followings, () => ok({ list: null, total: 60 }));
    serve(feedAll, () => ok({ has_more: false }));
    const { call } = connect();
    for (const ask of [
      (more: boolean) => call(followings, { vmid: ME, ...(more && { pn: 2 }) }),
      (more: boolean) => call(feedAll, more ? { offset: '12' } : {}),
    ]) {
      expect(await failureOf(ask(false))).toMatchObject({ kind: 'schema' });
      expect((await ask(true)).dropped).toBe(0);
    }
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
