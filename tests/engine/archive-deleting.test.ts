import { beforeEach, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { hasEnded, type RunOrder } from '../../src/engine/shared/runs.ts';
import { viewingName, viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import { readArchiveNotes } from '../../src/storage/archive-notes.ts';
import { readViewings } from '../../src/storage/viewings.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createArchiveLife } from './archive-life.ts';
import { createLife, createMachine, emptyDatabase, writesOf } from './harness.ts';
import { simulated } from './setting.ts';

const account: number = PEOPLE.viewer;

const bili = await simulated();
beforeEach(fill);

async function fill() {
  bili.reset('S');
  bili.state.viewer.history.splice(40);
  await emptyDatabase();
  await createArchiveLife(bili, createMachine(account)).read();
}

const kept = async () => (await readViewings(account)).flatMap(viewingsOf);
const count = async () => (await readArchiveNotes(account)).count;

async function orderOf(places: readonly number[]): Promise<RunOrder> {
  const all = await kept();
  return {
    kind: 'archive-remove',
    params: {},
    items: places.flatMap((place) => {
      const viewing = all[place];
      if (!viewing) return [];
      const { viewedSeconds, key, title } = viewing;
      return [{ id: viewingName(viewing), title, target: { viewedSeconds, key } }];
    }),
  };
}

it('deletes here alone, stays deleted when it is told again, and is taken back', async () => {
  const before = await kept();
  const order = await orderOf([2, 5, 39]);
  const { engine } = createLife(bili, createMachine(account));
  const run = await engine.finish(await engine.start(order));
  expect(run.counts).toMatchObject({ verified: 3, total: 3 });
  expect(writesOf(bili)).toEqual([]);
  expect(await kept()).toHaveLength(37);
  expect(await count()).toBe(37);

  await createArchiveLife(bili, createMachine(account), { laterMs: () => 3_600_000 }).read();
  expect(await kept()).toHaveLength(37);
  for (const undo of await engine.undo(run.id)) await engine.finish(undo);
  expect((await kept()).map(viewingName)).toEqual(before.map(viewingName));
  expect(await count()).toBe(40);
});

it('a worker stopped at every moment of it ends as if nothing had happened', async () => {
  for (let dieAt = 1; dieAt < 40; dieAt += 1) {
    await fill();
    const order = await orderOf([1, 7]);
    const machine = createMachine(account);
    const life = createLife(bili, machine, dieAt);
    await life.engine
      .start(order)
      .then((run) => life.engine.finish(run))
      .catch(() => undefined);
    if (!life.isDead()) return;
    await createLife(bili, machine).engine.wake();
    const [run] = await runStore.recent(account, 1);
    if (run) {
      expect(hasEnded(run)).toBe(true);
      expect(run.counts).toMatchObject({ verified: 2 });
    }
    expect(await kept()).toHaveLength(run ? 38 : 40);
    expect(await count()).toBe(run ? 38 : 40);
  }
  throw new Error('it never came to its end');
});
