// Long: one table of odd answers is run against people, groups and every kind.
import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { Run, RunOrder } from '../../src/engine/shared/runs.ts';
import { type Fault, PEOPLE } from '../fake-bili/index.ts';
import { accountOf, createLife, createMachine, writesOf } from './harness.ts';
import { ordersFor } from './orders.ts';
import { createSetting, people } from './setting.ts';

/*
 * Answers that lack something: rows that do not fit, people left out, nothing at all where something
 * was to be expected. None of it may ever become what an undo goes back to, or "done already".
 */

const at = createSetting();

const life = () => createLife(at.bili, createMachine(PEOPLE.viewer));
const { ordinary } = at;
const fault = (operation: string | readonly string[], rest: Omit<Fault, 'match'>) =>
  at.bili.faults.add({ match: { operation }, ...rest });

async function carryOut(order: RunOrder, single = false): Promise<Run> {
  const { engine } = life();
  return single ? engine.act(order) : engine.finish(await engine.start(order));
}

async function takeBack(run: Run): Promise<void> {
  const { engine } = life();
  for (const undo of await engine.undo(run.id)) await engine.finish(undo);
}

async function goOn({ id }: Run): Promise<Run> {
  const { engine } = life();
  return engine.finish(await engine.resume(id));
}

const group = (place: number) => at.bili.state.viewer.groups[place]?.tagid ?? 0;
const folder = () => {
  const { folders, mid } = at.bili.state.viewer;
  return (folders[1]?.fid ?? 0) * 100 + (mid % 100);
};
const reads = (operation: string) =>
  at.bili.log.filter((entry) => entry.operation === operation).length;

describe('people who are missing from an answer, or whose row does not fit', () => {
  it.each<[string, Omit<Fault, 'match'>]>([
    ['one odd row', { kind: 'attribute-text', rows: 1, times: 1 }],
    ['nothing', { kind: 'data-empty', times: 1 }],
    ['null', { kind: 'data-null', times: 1 }],
    ['some left out', { kind: 'rows-missing', rows: 4, times: 1 }],
    ['some left out, always', { kind: 'rows-missing', rows: 4 }],
    ['every row odd, always', { kind: 'attribute-text' }],
  ])('%s: whoever was followed is followed after undo', async (_, odd) => {
    const before = accountOf(at.bili);
    const items = people(ordinary(10));
    fault('relations', odd);
    const params = { tagids: [group(0)] };
    const run = await carryOut({ kind: 'follow-into', params, items });
    expect(run.counts.verified).toBe(10);
    for (const { before: was } of await runStore.journalOf(run.id)) {
      expect(was).toMatchObject({ following: true });
    }
    await takeBack(run);
    expect(accountOf(at.bili)).toEqual(before);
  });

  it.each(['relations', 'relation'])('one click, with %s odd once', async (operation) => {
    fault(operation, { kind: 'attribute-text', rows: 1, times: 1 });
    const items = people([PEOPLE.upA]);
    const order: RunOrder = { kind: 'follow-into', params: { tagids: [group(0)] }, items };
    const run = await carryOut(order, true);
    if (run.counts.verified > 0) await takeBack(run);
    expect(at.bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
  });

  it('nothing once while people join a group: undo takes exactly them out', async () => {
    const tagid = group(3);
    const items = people(
      ordinary(40).filter((mid) => !at.bili.state.viewer.followings.get(mid)?.tagids.has(tagid)),
    ).slice(0, 10);
    const before = accountOf(at.bili);
    fault('relations', { kind: 'data-empty', times: 1 });
    const run = await carryOut({ kind: 'group-add', params: { tagids: [tagid] }, items });
    expect(run.counts.verified).toBe(10);
    await takeBack(run);
    expect(accountOf(at.bili)).toEqual(before);
  });

  it('every answer odd: the run waits, nothing is sent, and nothing is lost', async () => {
    const off = fault(['relations', 'relation'], { kind: 'attribute-text' });
    const run = await carryOut({ kind: 'unfollow', params: {}, items: people(ordinary(18)) });
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'answer' } });
    expect(run.counts.verified).toBe(0);
    expect(writesOf(at.bili)).toEqual([]);
    // Not everybody is asked by name when nobody's answer tells anything.
    expect(reads('relation')).toBeLessThanOrEqual(3);
    off();
    expect(await goOn(run)).toMatchObject({ state: 'done', counts: { verified: 18 } });
  });

  it('one person of whom nothing can be read does not keep the others', async () => {
    const mids = ordinary(60);
    const [odd = 0] = mids;
    const isOdd = (body: unknown) =>
      JSON.parse(JSON.stringify(body).replace(/"attribute":\d+/, '"attribute":"2"'));
    at.bili.faults.add({
      match: { operation: 'relation', query: { fid: String(odd) } },
      kind: 'schema-drift',
      mutate: isOdd,
    });
    fault('relations', {
      kind: 'schema-drift',
      mutate: (body) => {
        const { data } = body as { data: Record<string, unknown> };
        return { ...(body as object), data: { ...data, [odd]: undefined } };
      },
    });
    const run = await carryOut({ kind: 'unfollow', params: {}, items: people(mids) });
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'answer' } });
    expect(run.counts.verified).toBe(59);
    expect(at.bili.state.viewer.followings.has(odd)).toBe(true);
    at.bili.faults.clear();
    expect((await goOn(run)).counts.verified).toBe(60);
  });

  it('a click whose answer tells nothing fails with that, and nothing was sent', async () => {
    fault('relation', { kind: 'attribute-text' });
    const order: RunOrder = { kind: 'unfollow', params: {}, items: people([PEOPLE.upA]) };
    const run = await carryOut(order, true);
    expect(run).toMatchObject({ state: 'done', counts: { failed: 1 } });
    expect(writesOf(at.bili)).toEqual([]);
  });

  it('strangers are asked for by name before they count as strangers, forty a request else', async () => {
    const strangers = [PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty];
    await carryOut({ kind: 'follow', params: {}, items: people(strangers) });
    expect(reads('relation')).toBe(strangers.length);
    at.bili.log.length = 0;
    await carryOut({ kind: 'unfollow', params: {}, items: people(ordinary(120)) });
    // Before, after, and one name for each forty who are gone.
    expect(reads('relations')).toBe(6);
    expect(reads('relation')).toBe(3);
    expect(at.bili.violations).toEqual([]);
  });
});

describe('a group whose members do not all come', () => {
  const big = () => {
    const tagid = group(0);
    for (const following of at.bili.state.viewer.followings.values()) following.tagids.add(tagid);
    return tagid;
  };
  const remove = (tagid: number): RunOrder => ({
    kind: 'group-delete',
    params: {},
    items: [{ id: String(tagid), title: '', target: { tagid } }],
  });

  it('in pages smaller than asked for: everybody is back after undo', async () => {
    const tagid = big();
    const before = accountOf(at.bili);
    at.bili.state.options.paging['groupMembers'] = { mostPerPage: 30 };
    const run = await carryOut(remove(tagid));
    expect(run.counts.verified).toBe(1);
    await takeBack(run);
    expect(accountOf(at.bili)).toEqual(before);
  });

  it.each<[string, () => void]>([
    [
      'the first page for ever',
      () => {
        at.bili.state.options.paging['groupMembers'] = { ignoresPage: true };
      },
    ],
    ['no members at all', () => fault('groupMembers', { kind: 'data-null' })],
    ['somebody left out', () => fault('groupMembers', { kind: 'rows-missing', rows: 1 })],
    [
      'a row that does not fit',
      () =>
        fault('groupMembers', {
          kind: 'schema-drift',
          mutate: (body) => {
            const { data } = body as { data: { uname: unknown }[] };
            if (data[0]) data[0].uname = 7;
            return body;
          },
        }),
    ],
  ])('%s: it is not deleted, and that is said', async (_, spoil) => {
    const tagid = big();
    const before = accountOf(at.bili);
    spoil();
    const run = await carryOut(remove(tagid));
    expect(run).toMatchObject({
      state: 'paused',
      wait: { reason: 'answer', error: { kind: 'incomplete', operation: 'groupMembers' } },
    });
    const single = await carryOut(remove(tagid), true);
    const [entry] = await runStore.journalOf(single.id);
    expect(entry).toMatchObject({ state: 'failed', error: { kind: 'incomplete' } });
    expect(writesOf(at.bili)).toEqual([]);
    expect(accountOf(at.bili)).toEqual(before);
  });

  it('once nothing: asked again, and everybody is back after undo', async () => {
    const tagid = big();
    const before = accountOf(at.bili);
    fault('groupMembers', { kind: 'data-null', times: 1 });
    const run = await carryOut(remove(tagid));
    expect(run.counts.verified).toBe(1);
    await takeBack(run);
    expect(accountOf(at.bili)).toEqual(before);
  });

  it.each<[string, Omit<Fault, 'match'>]>([
    ['nothing', { kind: 'data-empty', times: 1 }],
    ['null', { kind: 'data-null', times: 1 }],
  ])('a list of groups that is %s once does not cost people their groups', async (_, odd) => {
    const before = accountOf(at.bili);
    const run = await carryOut({ kind: 'unfollow', params: {}, items: people(ordinary(10)) });
    fault('groups', odd);
    await takeBack(run);
    expect(accountOf(at.bili)).toEqual(before);
  });
});

describe('every kind, with an odd answer to what it reads', () => {
  const READS: Readonly<Record<string, string>> = {
    'toview-add': 'toviewList',
    'toview-remove': 'toviewList',
    'toview-clear': 'toviewList',
    'toview-to-fav': 'favFolders',
    'notice-set': 'spaceNotice',
    'history-pause': 'historyShadowGet',
    'profile-update': 'memberAccount',
    'group-create': 'groups',
    'group-rename': 'groups',
    'group-sort': 'groups',
    'remove-fan': 'mutualRelation',
    'show-follow': 'userBangumi',
    'folder-create': 'favFolders',
    'note-delete': 'notes',
    reserve: 'reservations',
    'reserve-cancel': 'reservations',
  };
  /** Undo does not bring these back, as was said before. */
  const NOT_BACK: readonly string[] = ['remove-fan', 'toview-clear', 'note-delete'];

  const odds = (['data-empty', 'data-null'] as const).flatMap((kind) =>
    Object.entries(READS).map(([id, operation]) => [id, kind, operation] as const),
  );

  it.each(odds)('%s: %s once is not what was, and not "already"', async (id, kind, operation) => {
    const before = accountOf(at.bili);
    const order = ordersFor(at.bili)[id] as RunOrder;
    fault(operation, { kind, times: 1 });
    const run = await carryOut(order);
    expect(run.state).toBe('done');
    const entries = await runStore.journalOf(run.id);
    expect(entries.map(({ state, note }) => [state, note === 'already'])).toEqual(
      entries.map(() => ['verified', false]),
    );
    await takeBack(run);
    // What nothing is known of is not taken back.
    if (!NOT_BACK.includes(id) && !id.startsWith('reserve')) {
      expect(sorted(accountOf(at.bili))).toEqual(sorted(before));
    }
  });

  it.each(odds)('%s: %s always keeps it from being sent', async (id, kind, operation) => {
    // Whether somebody's announcement is reserved may be told by nothing: the answer must do there.
    if (id.startsWith('reserve')) return;
    const order = ordersFor(at.bili)[id] as RunOrder;
    fault(operation, { kind });
    const run = await carryOut(order);
    expect(run).toMatchObject({ state: 'paused', wait: { reason: 'answer' } });
    expect(run.counts.verified).toBe(0);
    expect(writesOf(at.bili)).toEqual([]);
  });

  it('a group that the list lacks once is not taken for one that we made', async () => {
    const { viewer } = at.bili.state;
    viewer.groups.push({ tagid: viewer.nextTagid, name: '空的' });
    fault('groups', { kind: 'rows-missing', rows: viewer.groups.length + 2, times: 1 });
    fault('groups', {
      kind: 'schema-drift',
      times: 1,
      mutate: (body) => {
        const { data } = body as { data: { name: string }[] };
        return { ...(body as object), data: data.filter(({ name }) => name !== '空的') };
      },
    });
    const items = [{ id: '空的', title: '', target: { name: '空的' } }];
    const run = await carryOut({ kind: 'group-create', params: {}, items });
    await takeBack(run);
    expect(viewer.groups.map(({ name }) => name)).toContain('空的');
    expect(writesOf(at.bili)).toEqual([]);
  });

  it('a video that watch-later lacks once keeps its place in an undo', async () => {
    const [entry] = at.bili.state.viewer.toview;
    const aid = entry?.aid ?? 0;
    fault('toviewList', { kind: 'rows-missing', rows: 1, times: 1 });
    const items = [{ id: String(aid), title: '', target: { aid } }];
    const run = await carryOut({ kind: 'toview-add', params: {}, items });
    await takeBack(run);
    expect(at.bili.state.viewer.toview.some((one) => one.aid === aid)).toBe(true);
  });

  it('a video that lay in the folder stays there after undo', async () => {
    const [aid = 0] = at.bili.state.viewer.folders[1]?.aids ?? [];
    fault('favFolders', { kind: 'rows-missing', rows: 9, times: 1 });
    const items = [{ id: String(aid), title: '', target: { aid } }];
    const params = { folder: folder(), move: false };
    const run = await carryOut({ kind: 'toview-to-fav', params, items });
    await takeBack(run);
    expect(at.bili.state.viewer.folders[1]?.aids).toContain(aid);
  });

  /** Order in watch-later does not come back: adding puts in front. */
  function sorted(account: ReturnType<typeof accountOf>) {
    return { ...account, toview: [...account.toview].sort() };
  }
});
