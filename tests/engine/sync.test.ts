import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CollectionStore } from '../../src/collect/define-collection.ts';
import type { Collected } from '../../src/collect/shared/collected.ts';
import { walk } from '../../src/collect/walk.ts';
import type { Following } from '../../src/parts/followings/shared/followings.ts';
import { followingStore } from '../../src/parts/followings/worker/following-store.ts';
import { followingsCollection } from '../../src/parts/followings/worker/followings.ts';
import { lookUpNames } from '../../src/parts/person/worker/names.ts';
import { type Fault, type FaultKind, PEOPLE } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { rowsInMemory } from '../support/rows-in-memory.ts';
import { simulated } from './setting.ts';

const DAY = 24 * 60 * 60_000;
const account = PEOPLE.viewer;

const bili = await simulated();

function createSync(store: CollectionStore<Following> = followingsCollection.store) {
  const { client, clock } = connect(bili);
  let laterMs = 0;
  const parts = { client, clock: { now: () => clock.now() + laterMs } };
  const collection = { ...followingsCollection, store };
  return {
    state: () => store.get({ account, of: 0 }),
    later: (ms: number) => (laterMs += ms),
    /** Gives where it stands in the end; stops listening before the page after so many. */
    async sync(whose: number, { whole = false, most = Infinity } = {}): Promise<Collected> {
      const seen: Collected[] = [];
      for await (const now of walk(parts, collection, { account: whose, of: 0 }, { whole })) {
        seen.push(now);
        if (seen.length > most) break;
      }
      return seen.at(-1) as Collected;
    },
  };
}

const COMPLETE = { state: 'done', doubt: null, topUp: false };
const TOPPED_UP = { state: 'done', doubt: null, topUp: true };

const asked = () => bili.log.filter(({ operation }) => operation === 'followings').length;
const mids = async () => (await followingStore.all(account)).map(({ mid }) => mid).sort();
const truth = () => [...bili.state.viewer.followings.keys()].sort();

describe('followings', () => {
  it('are learnt whole with groups and star, fifty a request', async () => {
    const { sync } = createSync();
    expect(await sync(account)).toMatchObject(COMPLETE);
    expect(await mids()).toEqual(truth());
    expect(asked()).toBe(Math.ceil(truth().length / 50));
    const kept = new Map((await followingStore.all(account)).map((one) => [one.mid, one]));
    for (const { mid, tagids, special, mtime } of bili.state.viewer.followings.values()) {
      const groups = [...tagids].sort((a, b) => a - b);
      expect(kept.get(mid)).toMatchObject({ tagids: groups, special, mtime });
    }
    expect(bili.violations).toEqual([]);
  });

  it('10,000 cost 200 requests and not one more', { timeout: 60_000 }, async () => {
    bili.reset('L');
    const store = rowsInMemory<Following>(({ mid }) => mid);
    await createSync(store).sync(account);
    expect(truth()).toHaveLength(10_000);
    const known = (await store.rows({ account, of: 0 })).map(({ mid }) => mid);
    expect(known.sort()).toEqual(truth());
    expect(asked()).toBe(200);
  });

  it('unchanged costs one request, a new follow is found with one as well', async () => {
    const { sync } = createSync();
    await sync(account);
    bili.log.length = 0;
    expect(await sync(account)).toMatchObject(TOPPED_UP);
    expect(asked()).toBe(1);

    bili.state.viewer.followings.set(PEOPLE.upB, {
      mid: PEOPLE.upB,
      mtime: Math.floor(Date.now() / 1000),
      tagids: new Set(),
      special: false,
    });
    bili.log.length = 0;
    expect(await sync(account)).toMatchObject(TOPPED_UP);
    expect(asked()).toBe(2);
    expect(await mids()).toEqual(truth());
  });

  it('somebody unfollowed elsewhere is missed by the newest page and found by the count', async () => {
    const { sync } = createSync();
    await sync(account);
    bili.state.viewer.followings.delete(PEOPLE.deleted);
    expect(await sync(account)).toMatchObject(COMPLETE);
    expect(await mids()).toEqual(truth());
  });

  it('a pass cut short goes on where it was, and is not taken for the whole before', async () => {
    const { sync, state } = createSync();
    bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 2 });
    await expect(sync(account)).rejects.toMatchObject({ kind: 'intercepted' });
    expect(await state()).toMatchObject({ next: { pn: 3 }, completeAtMs: null });
    expect((await mids()).length).toBe(100);

    bili.faults.clear();
    bili.log.length = 0;
    expect(await createSync().sync(account)).toMatchObject(COMPLETE);
    expect(asked()).toBe(Math.ceil(truth().length / 50) - 2);
    expect(await mids()).toEqual(truth());
  });

  it('a pass left between two pages asks for no more, and goes on there', async () => {
    expect(await createSync().sync(account, { most: 0 })).toMatchObject({ state: 'running' });
    expect(asked()).toBe(0);
    const left = await createSync().sync(account, { most: 2 });
    expect(left).toMatchObject({ state: 'running', next: { pn: 3 }, had: 100, kept: 100 });
    expect(asked()).toBe(2);
    expect(await createSync().sync(account)).toMatchObject(COMPLETE);
    expect(asked()).toBe(Math.ceil(truth().length / 50));
    expect(await mids()).toEqual(truth());
  });

  it('one left longer than a picture holds begins anew', async () => {
    const { sync, later } = createSync();
    await sync(account, { most: 2 });
    later(61 * 60_000);
    bili.log.length = 0;
    expect(await sync(account)).toMatchObject({ ...COMPLETE, pass: 2 });
    expect(asked()).toBe(Math.ceil(truth().length / 50));
  });

  it('a top-up that failed at its first page is a top-up the next time', async () => {
    await createSync().sync(account);
    bili.faults.add({ match: { operation: 'followings' }, kind: 'code-352' });
    await expect(createSync().sync(account)).rejects.toMatchObject({ kind: 'risk-control' });
    bili.faults.clear();
    bili.log.length = 0;
    const { sync, later } = createSync();
    later(2 * 60 * 60_000);
    expect(await sync(account)).toMatchObject(TOPPED_UP);
    expect(asked()).toBe(1);
  });

  it('a list that moves while it is read loses nobody', async () => {
    const { sync } = createSync();
    let pages = 0;
    bili.faults.add({
      match: { operation: 'followings' },
      kind: 'schema-drift',
      // Not a drift at all: somebody of the first page is unfollowed once the second is under way.
      mutate: (body) => {
        pages += 1;
        const [newest] = [...bili.state.viewer.followings.values()].sort(
          (a, b) => b.mtime - a.mtime,
        );
        if (pages === 1 && newest) bili.state.viewer.followings.delete(newest.mid);
        return body;
      },
    });
    expect(await sync(account)).toMatchObject(COMPLETE);
    expect(await mids()).toEqual(truth());
  });

  it('is looked through whole once a day', async () => {
    const { sync, later } = createSync();
    await sync(account);
    bili.log.length = 0;
    later(DAY + 1);
    expect(await sync(account)).toMatchObject(COMPLETE);
    expect(asked()).toBe(Math.ceil(truth().length / 50));
  });

  it('what a clock ahead wrote down is neither young nor a pass to go on with', async () => {
    const { sync, later } = createSync();
    await sync(account);
    later(-365 * DAY);
    bili.log.length = 0;
    expect(await sync(account)).toMatchObject(COMPLETE);
    expect(asked()).toBe(Math.ceil(truth().length / 50));
    await sync(account, { whole: true, most: 2 });
    later(-DAY);
    bili.log.length = 0;
    expect(await sync(account)).toMatchObject(COMPLETE);
    expect(asked()).toBe(Math.ceil(truth().length / 50));
  });

  it('accounts never mix', async () => {
    const { sync } = createSync();
    await sync(account);
    expect(await followingStore.all(PEOPLE.second)).toEqual([]);
    await expect(sync(PEOPLE.second)).rejects.toMatchObject({ kind: 'account-changed' });
    expect(await followingStore.all(PEOPLE.second)).toEqual([]);
  });
});

describe('answers that lack something', () => {
  const odd = (rest: Omit<Fault, 'match'>) =>
    bili.faults.add({ match: { operation: 'followings' }, ...rest });
  it.each<FaultKind>(['data-empty', 'data-null'])('%s once takes nobody for gone', async (kind) => {
    const { sync } = createSync();
    await sync(account);
    odd({ kind, times: 1 });
    await sync(account, { whole: true }).catch(() => undefined);
    expect(await mids()).toEqual(truth());
  });

  it.each<[string, Omit<Fault, 'match'>]>([
    ['somebody left out of each page', { kind: 'rows-missing', rows: 1 }],
    ['a row that does not fit', { kind: 'attribute-text', rows: 1 }],
  ])('%s: not complete, and nobody is taken for gone', async (_, rest) => {
    const { sync } = createSync();
    await sync(account);
    odd(rest);
    bili.log.length = 0;
    expect(await sync(account, { whole: true })).not.toMatchObject({ doubt: null });
    expect(await mids()).toEqual(truth());
    bili.faults.clear();
    expect(await sync(account, { whole: true })).toMatchObject(COMPLETE);
  });

  it.each<FaultKind>(['data-empty', 'data-null'])(
    '%s always is told, and nobody is taken for gone',
    async (kind) => {
      const { sync } = createSync();
      await sync(account);
      odd({ kind });
      await expect(sync(account, { whole: true })).rejects.toMatchObject({ kind: 'schema' });
      expect(await mids()).toEqual(truth());
      bili.faults.clear();
      expect(await sync(account, { whole: true })).toMatchObject(COMPLETE);
    },
  );

  it('nobody at all, said again and again, is not believed of one call', async () => {
    const { sync } = createSync();
    await sync(account);
    odd({
      kind: 'schema-drift',
      mutate: (body) => ({ ...(body as object), data: { list: [], re_version: 0, total: 0 } }),
    });
    expect(await sync(account, { whole: true })).toMatchObject({ doubt: 'partial' });
    expect(await sync(account)).toMatchObject({ doubt: 'partial' });
    expect(await mids()).toEqual(truth());
    bili.faults.clear();
    expect(await sync(account, { whole: true })).toMatchObject(COMPLETE);
    expect(await mids()).toEqual(truth());
    bili.state.viewer.followings.clear();
    expect(await sync(account, { whole: true })).toMatchObject(COMPLETE);
    expect(await mids()).toEqual([]);
  });

  it('without totals nothing is called complete, and it is not read for ever', async () => {
    bili.state.options.paging['followings'] = { withoutTotals: true };
    expect(await createSync().sync(account)).toMatchObject({ doubt: 'partial' });
    expect(asked()).toBeLessThanOrEqual(2 * (Math.ceil(truth().length / 50) + 1));
    expect(await mids()).toEqual(truth());
  });

  it('pages smaller than asked for are all read', async () => {
    bili.state.options.paging['followings'] = { mostPerPage: 20 };
    expect(await createSync().sync(account)).toMatchObject(COMPLETE);
    expect(await mids()).toEqual(truth());
  });
});

describe('names to ids', () => {
  it('come in chunks; unknown ones are missing, doubles are asked once', async () => {
    const { client } = connect(bili);
    const people = [...bili.state.viewer.followings.keys()]
      .map((mid) => bili.state.people.get(mid))
      .filter((person) => person !== null && person !== undefined)
      .slice(0, 45);
    const names = people.map(({ name }) => name);
    const asked = [...names, names[0] ?? '', '绝不存在的名字', ' '];
    const { found, whole } = await lookUpNames(client, asked);
    expect(whole).toBe(true);
    expect(bili.log.filter(({ operation }) => operation === 'nameToUid')).toHaveLength(3);
    for (const { name, mid } of people.slice(0, 5)) expect(found.get(name)).toBe(mid);
    expect(found.has('绝不存在的名字')).toBe(false);
  });
});
