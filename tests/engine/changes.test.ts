import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { walk } from '../../src/collect/walk.ts';
import type { Run, RunItem } from '../../src/engine/shared/runs.ts';
import { createAccountFacts } from '../../src/parts/followings/worker/account-facts.ts';
import { followingStore } from '../../src/parts/followings/worker/following-store.ts';
import { followingsCollection } from '../../src/parts/followings/worker/followings.ts';
import { changeLog, changesOff } from '../../src/storage/change-log.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { simulated } from './setting.ts';

const account = PEOPLE.viewer;
const bili = await simulated();

async function check() {
  const parts = connect(bili);
  const which = { account, of: 0 };
  for await (const _ of walk(parts, followingsCollection, which, { whole: true })) {
    // Each page is kept by the walk itself.
  }
}

const told = async () =>
  (await changeLog.newest(account, 100)).map(({ kind, mid, isOurs }) => [kind, mid, isOurs]);

/** Ordinary people who are followed. */
const some = () => [...bili.state.viewer.followings.keys()].filter((mid) => mid > 1_000).slice(9);

it('the first reading of all is no change, and what became of people since is told once', async () => {
  await check();
  expect(await told()).toEqual([]);
  const { viewer, people } = bili.state;
  const [gone = 0, renamed = 0, grouped = 0] = some();
  viewer.followings.delete(gone);
  Object.assign(people.get(renamed) ?? {}, { name: '新名字' });
  const tagids = new Set(viewer.groups.slice(4, 8).map(({ tagid }) => tagid));
  Object.assign(viewer.followings.get(grouped) ?? {}, { tagids });
  const { stranger } = PEOPLE;
  viewer.followings.set(stranger, {
    mid: stranger,
    mtime: Math.floor(Date.now() / 1000),
    tagids: new Set(),
    special: false,
  } as never);
  await check();
  const found = await told();
  expect(found).toContainEqual(['left', gone, false]);
  expect(found).toContainEqual(['renamed', renamed, false]);
  expect(found).toContainEqual(['followed', stranger, false]);
  expect(found).toContainEqual(['groups', grouped, false]);
  expect(new Set(found.map(([, mid]) => mid))).toEqual(new Set([gone, renamed, grouped, stranger]));
  await check();
  expect(await told()).toEqual(found);
});

it('what was done here is told as such, and the next reading adds nothing to it', async () => {
  await check();
  const [mid = 0] = some();
  const facts = createAccountFacts(followingStore, {
    now: Date.now,
    count: async () => null,
    groups: async () => null,
  });
  bili.state.viewer.followings.delete(mid);
  const after = {
    following: false,
    blocked: false,
    special: false,
    tagids: [],
    sinceSeconds: null,
  };
  const item = { target: { mid }, title: '某人', state: 'verified', before: null, after };
  await facts.onSettled({ account } as Run, [item as unknown as RunItem]);
  await check();
  expect(await told()).toEqual([['left', mid, true]]);
});

it('a kind that is switched off is not written down', async () => {
  await check();
  await changesOff.set({ [account]: ['left'] });
  const [gone = 0, renamed = 0] = some();
  bili.state.viewer.followings.delete(gone);
  Object.assign(bili.state.people.get(renamed) ?? {}, { name: '新名字' });
  await check();
  expect(await told()).toEqual([['renamed', renamed, false]]);
});
