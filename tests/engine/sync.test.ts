// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Following, SyncState } from '../../src/parts/followings/shared/followings.ts';
import {
  type FollowingStore,
  followingStore,
} from '../../src/parts/followings/worker/following-store.ts';
import { createFollowingsSync } from '../../src/parts/followings/worker/followings-sync.ts';
import { lookUpNames } from '../../src/parts/person/worker/names.ts';
import {
  type FakeBili,
  type Fault,
  type FaultKind,
  PEOPLE,
  startFakeBili,
} from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { emptyDatabase } from './harness.ts';

const DAY = 24 * 60 * 60_000;
const account = PEOPLE.viewer;

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(async () => {
  bili.reset('S');
  await emptyDatabase();
});

/** The store without a database: the simulated one takes a minute for 10,000 people. */
function inMemory(): FollowingStore {
  const people = new Map<number, Following>();
  let kept: SyncState | undefined;
  return {
    state: async () => kept,
    learn: async (state, page) => {
      for (const one of page) people.set(one.mid, one);
      kept = state;
    },
    complete: async (state) => {
      const gone = [...people.values()].filter(({ pass }) => pass < state.pass);
      for (const { mid } of gone) people.delete(mid);
      kept = state;
      return gone.length;
    },
    get: async (_, mid) => people.get(mid),
    all: async () => [...people.values()],
    put: async (page) => {
      for (const one of page) people.set(one.mid, one);
    },
    remove: async (_, mids) => {
      for (const mid of mids) people.delete(mid);
    },
  };
}

function createSync(store: FollowingStore = followingStore) {
  const { client, clock } = connect(bili);
  let laterMs = 0;
  const sync = createFollowingsSync({
    client,
    store,
    clock: { ...clock, now: () => clock.now() + laterMs },
  });
  return { sync, later: (ms: number) => (laterMs += ms) };
}

const asked = () => bili.log.filter(({ operation }) => operation === 'followings').length;
const mids = async () => (await followingStore.all(account)).map(({ mid }) => mid).sort();
const truth = () => [...bili.state.viewer.followings.keys()].sort();

describe('followings', () => {
  it('are learnt whole with groups and star, fifty a request', async () => {
    const { sync } = createSync();
    expect(await sync.sync(account)).toBe('complete');
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
    const store = inMemory();
    await createSync(store).sync.sync(account);
    expect(truth()).toHaveLength(10_000);
    const known = (await store.all(account)).map(({ mid }) => mid);
    expect(known.sort()).toEqual(truth());
    expect(asked()).toBe(200);
  });

  it('unchanged costs one request, a new follow is found with one as well', async () => {
    const { sync } = createSync();
    await sync.sync(account);
    bili.log.length = 0;
    expect(await sync.sync(account)).toBe('unchanged');
    expect(asked()).toBe(1);

    bili.state.viewer.followings.set(PEOPLE.upB, {
      mid: PEOPLE.upB,
      mtime: Math.floor(Date.now() / 1000),
      tagids: new Set(),
      special: false,
    });
    bili.log.length = 0;
    expect(await sync.sync(account)).toBe('updated');
    expect(asked()).toBe(2);
    expect(await mids()).toEqual(truth());
  });

  it('somebody unfollowed elsewhere is missed by the newest page and found by the count', async () => {
    const { sync } = createSync();
    await sync.sync(account);
    bili.state.viewer.followings.delete(PEOPLE.deleted);
    expect(await sync.sync(account)).toBe('complete');
    expect(await mids()).toEqual(truth());
  });

  it('a pass cut short goes on where it was, and is not taken for the whole before', async () => {
    const { sync } = createSync();
    bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 2 });
    await expect(sync.sync(account)).rejects.toMatchObject({ kind: 'intercepted' });
    const state = await sync.state(account);
    expect(state).toMatchObject({ nextPage: 3, completeAtMs: null });
    expect((await mids()).length).toBe(100);

    bili.faults.clear();
    bili.log.length = 0;
    expect(await createSync().sync.sync(account)).toBe('complete');
    expect(asked()).toBe(Math.ceil(truth().length / 50) - 2);
    expect(await mids()).toEqual(truth());
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
    expect(await sync.sync(account)).toBe('complete');
    expect(await mids()).toEqual(truth());
  });

  it('is looked through whole once a day', async () => {
    const { sync, later } = createSync();
    await sync.sync(account);
    bili.log.length = 0;
    later(DAY + 1);
    expect(await sync.sync(account)).toBe('complete');
    expect(asked()).toBe(Math.ceil(truth().length / 50));
  });

  it('accounts never mix', async () => {
    const { sync } = createSync();
    await sync.sync(account);
    expect(await followingStore.all(PEOPLE.second)).toEqual([]);
    await expect(sync.sync(PEOPLE.second)).rejects.toMatchObject({ kind: 'account-changed' });
    expect(await followingStore.all(PEOPLE.second)).toEqual([]);
  });
});

describe('answers that lack something', () => {
  const odd = (rest: Omit<Fault, 'match'>) =>
    bili.faults.add({ match: { operation: 'followings' }, ...rest });
  it.each<FaultKind>(['data-empty', 'data-null'])('%s once takes nobody for gone', async (kind) => {
    const { sync } = createSync();
    await sync.sync(account);
    odd({ kind, times: 1 });
    await sync.sync(account, { whole: true }).catch(() => undefined);
    expect(await mids()).toEqual(truth());
  });

  it.each<[string, Omit<Fault, 'match'>]>([
    ['nothing, always', { kind: 'data-empty' }],
    ['somebody left out of each page', { kind: 'rows-missing', rows: 1 }],
    ['a row that does not fit', { kind: 'attribute-text', rows: 1 }],
  ])('%s: not complete, and nobody is taken for gone', async (_, rest) => {
    const { sync } = createSync();
    await sync.sync(account);
    odd(rest);
    bili.log.length = 0;
    expect(await sync.sync(account, { whole: true })).not.toBe('complete');
    expect(await mids()).toEqual(truth());
    bili.faults.clear();
    expect(await sync.sync(account, { whole: true })).toBe('complete');
  });

  it('without totals nothing is called complete, and it is not read for ever', async () => {
    bili.state.options.paging['followings'] = { withoutTotals: true };
    expect(await createSync().sync.sync(account)).toBe('partial');
    expect(asked()).toBeLessThanOrEqual(2 * (Math.ceil(truth().length / 50) + 1));
    expect(await mids()).toEqual(truth());
  });

  it('pages smaller than asked for are all read', async () => {
    bili.state.options.paging['followings'] = { mostPerPage: 20 };
    expect(await createSync().sync.sync(account)).toBe('complete');
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
    const found = await lookUpNames(client, [...names, names[0] ?? '', '绝不存在的名字', ' ']);
    expect(bili.log.filter(({ operation }) => operation === 'nameToUid')).toHaveLength(3);
    for (const { name, mid } of people.slice(0, 5)) expect(found.get(name)).toBe(mid);
    expect(found.has('绝不存在的名字')).toBe(false);
  });
});
