import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { walk } from '../../src/collect/walk.ts';
import { followingStore } from '../../src/parts/followings/worker/following-store.ts';
import { followingsCollection, PAGE } from '../../src/parts/followings/worker/followings.ts';
import { type FaultKind, PEOPLE } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { emptyDatabase } from './harness.ts';
import { NO_PAGE, simulated } from './setting.ts';

const account = PEOPLE.viewer;
const which = { account, of: 0 };

/** Twenty readings over a socket, on a machine that may be busy. */
const WAIT = { timeout: 30_000 };

const bili = await simulated();

/** As far as it comes; a failure ends it. @param whole Even where looking at the newest would do. */
async function read({ whole = false } = {}) {
  const { client, clock } = connect(bili);
  try {
    const parts = { client, clock };
    for await (const _ of walk(parts, followingsCollection, which, { whole }));
  } catch {
    // What is kept then is what is asked about here.
  }
  return followingsCollection.store.get(which);
}

const kept = async () => (await followingStore.all(account)).map(({ mid }) => mid).sort();
const truth = () => [...bili.state.viewer.followings.keys()].sort();
const pages = () => Array.from({ length: Math.ceil(truth().length / PAGE) }, (_, n) => n + 1);
const cutOff = (kind: FaultKind, page: number) =>
  bili.faults.add({ match: { operation: 'followings', query: { pn: String(page) } }, kind });

it.each(NO_PAGE)(
  '%s at any page of the first reading: it is not called complete',
  WAIT,
  async (kind) => {
    for (const page of pages()) {
      await emptyDatabase();
      cutOff(kind, page);
      const state = await read();
      expect(state?.state === 'done' && state.doubt === null, `page ${page}`).toBe(false);
      expect(state?.completeAtMs ?? null, `page ${page}`).toBeNull();
      bili.faults.clear();
      expect(await read({ whole: true })).toMatchObject({ state: 'done', doubt: null });
      expect(await kept()).toEqual(truth());
    }
  },
);

it.each(NO_PAGE)('%s at any page of a later one: nobody is taken for gone', WAIT, async (kind) => {
  await emptyDatabase();
  await read();
  const everybody = await kept();
  // Unfollowed elsewhere: only a reading that came to its end may know that.
  const left = everybody.at(-1) ?? 0;
  bili.state.viewer.followings.delete(left);
  for (const page of pages()) {
    cutOff(kind, page);
    await read({ whole: true });
    expect(await kept(), `page ${page}`).toEqual(everybody);
    bili.faults.clear();
  }
  expect(await read({ whole: true })).toMatchObject({ state: 'done', doubt: null });
  expect(await kept()).toEqual(truth());
});
