import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import {
  arrivalOf,
  code,
  connect,
  failureOf,
  ME,
  ok,
  requestsTo,
  seen,
  serve,
  TOKEN,
  useService,
} from '../../tests/support/service.ts';
import type { Operation } from './define.ts';
import { groupCreate, groupMembers, groups } from './operations/groups.ts';
import { accRelation, modifyRelation, relationStat } from './operations/relation.ts';
import { userInfo, userVideos } from './operations/space.ts';

useService();

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

describe('giving up', () => {
  it('a signal that is already aborted sends nothing', async () => {
    const signal = AbortSignal.abort();
    const { call } = connect();
    expect((await failureOf(call(groups, {}, { signal }))).kind).toBe('aborted');
    const write = await failureOf(call(modifyRelation, { fid: 7, act: 1 }, { signal }));
    expect(write.changed).not.toBe('maybe');
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
