import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  groupCopyUsers,
  groupCreate,
  groupMembers,
  groupMoveUsers,
  groupOfUser,
  groups,
  specialAdd,
  specialDel,
} from '../../src/api/operations/groups.ts';
import { historyCursor } from '../../src/api/operations/history.ts';
import { nav, navStat } from '../../src/api/operations/nav.ts';
import {
  accRelation,
  modifyRelation,
  mutualRelation,
  nameToUid,
  relationStat,
  sameFollowings,
} from '../../src/api/operations/relation.ts';
import {
  medalWall,
  navNum,
  upStat,
  userCard,
  userInfo,
  userVideos,
} from '../../src/api/operations/space.ts';
import { toviewAdd, toviewDelete, toviewList } from '../../src/api/operations/toview.ts';
import { type FakeBili, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(() => bili.reset('S'));

const sent = (operation: string) =>
  bili.log.filter((entry) => entry.operation === operation).length;
const isRight = () => expect([...bili.unknown, ...bili.violations]).toEqual([]);

describe('every operation, there and back', () => {
  const mid = PEOPLE.upA;
  it('reads', async () => {
    const { client } = connect(bili);
    const call = client.call;
    const answers = [
      await call(nav, {}),
      await call(navStat, {}),
      await call(upStat, { mid }),
      await call(navNum, { mid }),
      await call(userInfo, { mid }),
      await call(userCard, { mid }),
      await call(userVideos, { mid, keyword: "原神 (PV)!*'~" }),
      await call(medalWall, { target_id: mid }),
      await call(relationStat, { vmid: mid }),
      await call(mutualRelation, { mid }),
      await call(accRelation, { mid }),
      await call(sameFollowings, { vmid: mid }),
      await call(nameToUid, { names: ['不存在的名字'] }),
      await call(groups, {}),
      await call(groupMembers, { tagid: 0, ps: 200 }),
      await call(groupOfUser, { fid: mid }),
      await call(toviewList, {}),
      await call(historyCursor, {}),
    ];
    expect(answers.map(({ dropped }) => dropped)).toEqual(answers.map(() => 0));
    expect((await call(groups, {})).data.length).toBe(22);
    expect((await call(toviewList, {})).data.list.length).toBeGreaterThan(90);
    isRight();
  });

  it('writes', async () => {
    const { client } = connect(bili);
    const { viewer } = bili.state;
    const fid = PEOPLE.upB;
    const { data } = await client.call(groupCreate, { tag: '新的一组' });
    await client.call(modifyRelation, { fid, act: 1 });
    await client.call(groupCopyUsers, { fids: [fid], tagids: [data.tagid] });
    await client.call(specialAdd, { fid });
    expect(viewer.followings.get(fid)).toMatchObject({ special: true });
    expect([...(viewer.followings.get(fid)?.tagids ?? [])]).toEqual([data.tagid]);
    await client.call(specialDel, { fid });
    await client.call(groupMoveUsers, {
      fids: [fid],
      beforeTagids: [data.tagid],
      afterTagids: [0],
    });
    expect([...(viewer.followings.get(fid)?.tagids ?? [])]).toEqual([]);
    await client.call(modifyRelation, { fid, act: 2 });
    expect(viewer.followings.has(fid)).toBe(false);

    const aid = viewer.toview[0]?.aid ?? 0;
    await client.call(toviewDelete, { aid });
    expect(viewer.toview.some((item) => item.aid === aid)).toBe(false);
    await client.call(toviewAdd, { aid });
    expect(viewer.toview.some((item) => item.aid === aid)).toBe(true);
    isRight();
  });
});

describe('keys', () => {
  it('are fetched once for many signed calls', async () => {
    const { client } = connect(bili);
    await Promise.all([1, 2, 3].map((pn) => client.call(userVideos, { mid: PEOPLE.upA, pn })));
    expect(sent('nav')).toBe(1);
  });

  it('are fetched anew when they changed under us, once', async () => {
    const { client } = connect(bili);
    await client.call(userInfo, { mid: PEOPLE.upA });
    bili.state.rotateWbi();
    await client.call(userInfo, { mid: PEOPLE.upB });
    expect({ nav: sent('nav'), userInfo: sent('userInfo') + sent('liveInfo') }).toEqual({
      nav: 2,
      userInfo: 3,
    });
  });

  it('do not help against risk control: one more try, then a cool-down of that bucket', async () => {
    bili.faults.add({ match: { path: '/x/space/wbi/acc/info' }, kind: 'code-352' });
    const { client } = connect(bili);
    const call = () => client.call(userInfo, { mid: PEOPLE.upA });
    await expect(call()).rejects.toMatchObject({ kind: 'risk-control' });
    const before = bili.log.length;
    await expect(call()).rejects.toMatchObject({ kind: 'cooling-down' });
    expect(bili.log.length).toBe(before);
    await expect(client.call(relationStat, { vmid: PEOPLE.upA })).resolves.toBeDefined();
  });
});

describe('refusals', () => {
  it('a block stops everything', async () => {
    bili.faults.add({ match: { operation: 'upStat' }, kind: 'http-412-html', times: 1 });
    const { client } = connect(bili);
    await expect(client.call(upStat, { mid: PEOPLE.upA })).rejects.toMatchObject({
      kind: 'intercepted',
    });
    await expect(client.call(toviewList, {})).rejects.toMatchObject({ kind: 'cooling-down' });
    expect(bili.log).toHaveLength(1);
  });

  it.each(['http-502', 'code-799', 'reset', 'code-500'] as const)(
    'reads get over one %s',
    async (kind) => {
      bili.faults.add({ match: { operation: 'relationStat' }, kind, times: 1 });
      const { client } = connect(bili);
      await client.call(relationStat, { vmid: PEOPLE.upA });
      expect(sent('relationStat')).toBe(2);
    },
  );

  it.each(['http-502', 'code-799', 'reset', 'truncated', 'empty'] as const)(
    'a write is sent once in spite of %s',
    async (kind) => {
      bili.faults.add({ match: { operation: 'modifyRelation' }, kind, when: 'after' });
      const { client } = connect(bili);
      await expect(client.call(modifyRelation, { fid: PEOPLE.upB, act: 1 })).rejects.toMatchObject({
        changed: kind === 'code-799' ? 'no' : 'maybe',
      });
      expect(sent('modifyRelation')).toBe(1);
    },
  );

  it('a stale token is read again and tried once; without a new one it is not', async () => {
    const { client, jar } = connect(bili);
    jar.set('bili_jct', 'f'.repeat(32));
    await expect(client.call(groupCreate, { tag: '一' })).rejects.toMatchObject({ kind: 'csrf' });
    expect(sent('groupCreate')).toBe(1);
  });

  it('no token appears in errors or log events', async () => {
    const { client, events, jar } = connect(bili);
    const token = 'e'.repeat(32);
    jar.set('bili_jct', token);
    const error = await client.call(groupCreate, { tag: '一' }).catch((one: unknown) => one);
    expect(JSON.stringify([error, String(error), events])).not.toContain(token);
  });
});

describe('before anything is sent', () => {
  it.each([
    [
      'a page size above the cap',
      () => [groupMembers, { tagid: 1, ps: 201 }, 'ps', 'at most 200'] as const,
    ],
    [
      'a name that is too long',
      () => [groupCreate, { tag: '字'.repeat(17) }, 'tag', 'at most 16'] as const,
    ],
    [
      'too many ids',
      () =>
        [groupCopyUsers, { fids: Array(21).fill(1), tagids: [1] }, 'fids', 'at most 20'] as const,
    ],
    ['a mid of zero', () => [upStat, { mid: 0 }, 'mid', 'more than 0'] as const],
  ])('%s is refused with field and limit', async (_, make) => {
    const [operation, params, path, expected] = make();
    const { client } = connect(bili);
    await expect(client.call(operation, params as never)).rejects.toMatchObject({
      kind: 'invalid-params',
      path,
      expected,
    });
    expect(bili.log).toEqual([]);
  });

  it('signed out, or another account: nothing is sent', async () => {
    await expect(connect(bili, 'none').client.call(groups, {})).rejects.toMatchObject({
      kind: 'not-logged-in',
    });
    const other = connect(bili).client.call(groups, {}, { account: PEOPLE.second });
    await expect(other).rejects.toMatchObject({ kind: 'account-changed' });
    expect(bili.log).toEqual([]);
  });
});

describe('equal reads in flight', () => {
  it('are one request, and each caller may leave alone', async () => {
    const { client } = connect(bili);
    const stop = new AbortController();
    const left = client.call(relationStat, { vmid: PEOPLE.upA }, { signal: stop.signal });
    const stayed = client.call(relationStat, { vmid: PEOPLE.upA });
    stop.abort();
    await expect(left).rejects.toMatchObject({ kind: 'aborted' });
    await expect(stayed).resolves.toBeDefined();
    expect(sent('relationStat')).toBe(1);
  });
});
