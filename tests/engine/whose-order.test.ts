import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import { type FakeBili, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { createLife, createMachine, emptyDatabase, type Machine } from './harness.ts';
import { reset } from './orders.ts';

/* One click, and somebody else signs in around it. */

const ME = PEOPLE.viewer;
const OTHER = PEOPLE.upA;
const changed = { kind: 'account-changed' };
const order: RunOrder = {
  kind: 'follow',
  params: {},
  items: [{ id: '1', title: '一', target: { mid: PEOPLE.upB } }],
};

let bili: FakeBili;
let machine: Machine;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(async () => {
  reset(bili);
  await emptyDatabase();
  machine = createMachine(ME);
});

const writes = () => bili.log.filter(({ method }) => method === 'POST');

it('an order of one account is not written down for the next', async () => {
  const { engine } = createLife(bili, machine);
  const acts = createActs(engine, runStore);
  machine.account = OTHER;
  await expect(acts.order(order, ME)).rejects.toMatchObject(changed);
  await expect(engine.plan(order, ME)).rejects.toMatchObject(changed);
  await expect(engine.startAll([order], { account: ME })).rejects.toMatchObject(changed);
  expect([await runStore.open(), writes()]).toEqual([[], []]);
  expect(await acts.order(order, OTHER)).toMatchObject({ account: OTHER });
});

it('and nothing is taken back for the next', async () => {
  const { engine } = createLife(bili, machine);
  const acts = createActs(engine, runStore);
  const act = await acts.order(order, ME);
  expect(act.state).toBe('verified');
  const sent = writes().length;
  machine.account = OTHER;
  await expect(acts.undo(act.id)).rejects.toMatchObject(changed);
  machine.account = null;
  await expect(acts.undo(act.id)).rejects.toMatchObject({ kind: 'not-logged-in' });
  expect(writes()).toHaveLength(sent);
});

it('one that had not begun fails as soon as another is signed in, and is not done when they are back', async () => {
  let looks = 0;
  const life = createLife(bili, machine, Infinity, {
    account: async () => {
      looks += 1;
      // As it is written down, and not any more when its turn comes.
      if (looks === 2) {
        machine.account = OTHER;
        life.jar.set('DedeUserID', String(OTHER));
      }
      return machine.account;
    },
  });
  const acts = createActs(life.engine, runStore);
  const act = await acts.order(order, ME);
  expect(act).toMatchObject({ account: ME, state: 'failed', error: changed });
  machine.account = ME;
  life.jar.set('DedeUserID', String(ME));
  await life.engine.sessionChanged();
  expect([await runStore.open(), writes()]).toEqual([[], []]);
});
