import { beforeEach, expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife, createMachine, type Machine } from './harness.ts';
import { simulated } from './setting.ts';

const bili = await simulated();
let machine: Machine;
beforeEach(() => {
  bili.state.options.signReview = 'waits';
  machine = createMachine(PEOPLE.viewer);
});

const order = (target: object): RunOrder => ({
  kind: 'profile-update',
  params: {},
  items: [{ id: String(PEOPLE.viewer), title: '资料', target }],
});

/** Carries it out, takes it back, and gives how both ended. */
async function ordered(target: object) {
  const { engine } = createLife(bili, machine);
  const run = await engine.finish(await engine.start(order(target)));
  const [entry] = await runStore.journalOf(run.id);
  const undos = await engine.undo(run.id);
  const back = await Promise.all(undos.map((one) => engine.finish(one)));
  return { entry, back: back.map(({ counts }) => counts.verified) };
}

const person = () => bili.state.people.get(PEOPLE.viewer);
const sent = () =>
  bili.log.flatMap(({ method, operation }) => (method === 'POST' ? (operation ?? []) : []));

it('a signature that waits for its review was taken, and is sent once', async () => {
  const { entry, back } = await ordered({ sign: '新的签名' });
  expect(entry).toMatchObject({ state: 'verified', note: 'review', error: null });
  expect(person()?.sign).not.toBe('新的签名');
  expect(bili.state.viewer.pendingSign).toBe('新的签名');
  // It is not there yet, so there is nothing to put back.
  expect(back).toEqual([]);
  expect(sent()).toEqual(['updateSign']);
});

it('what shows at once is put back, without the signature that waits', async () => {
  const before = person()?.sex;
  const { entry, back } = await ordered({ sign: '新的签名', sex: '女' });
  expect(entry).toMatchObject({ state: 'verified', note: 'review' });
  expect(back).toEqual([1]);
  expect(person()?.sex).toBe(before);
  expect(bili.state.viewer.pendingSign).toBe('新的签名');
});

it('a field without a review that does not change is a change without effect', async () => {
  bili.faults.add({ match: { operation: 'updateMyInfo' }, kind: 'no-effect' });
  const { entry } = await ordered({ sex: '女' });
  expect(entry).toMatchObject({ state: 'failed', note: 'unchanged' });
});

it('an undo that waits for its review says so, and no other does', async () => {
  const { engine, store } = createLife(bili, machine);
  const acts = createActs(engine, store);
  bili.state.options.signReview = 'none';
  const act = await acts.order(order({ sign: '新的签名', sex: '女' }));
  expect(act).toMatchObject({ state: 'verified', note: null });
  bili.state.options.signReview = 'waits';
  expect(await acts.undo(act.id)).toMatchObject({ undone: true, note: 'review' });
});
