import { expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting } from './setting.ts';

/* One click, and somebody else signs in around it. */

const ME = PEOPLE.viewer;
const OTHER = PEOPLE.upA;
const changed = { kind: 'account-changed' };
const order: RunOrder = {
  kind: 'follow',
  params: {},
  items: [{ id: '1', title: '一', target: { mid: PEOPLE.upB } }],
};

const at = createSetting();
const { writes } = at;

it('an order of one account is not written down for the next', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const acts = createActs(engine, runStore);
  at.machine.account = OTHER;
  await expect(acts.order(order, ME)).rejects.toMatchObject(changed);
  await expect(engine.plan(order, ME)).rejects.toMatchObject(changed);
  await expect(engine.startAll([order], { account: ME })).rejects.toMatchObject(changed);
  await expect(engine.start(order, ME)).rejects.toMatchObject(changed);
  expect([await runStore.open(), writes()]).toEqual([[], []]);
  expect(await acts.order(order, OTHER)).toMatchObject({ account: OTHER });
});

it('and nothing is taken back for the next', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const acts = createActs(engine, runStore);
  const act = await acts.order(order, ME);
  expect(act.state).toBe('verified');
  const sent = writes().length;
  at.machine.account = OTHER;
  await expect(acts.undo(act.id)).rejects.toMatchObject(changed);
  at.machine.account = null;
  await expect(acts.undo(act.id)).rejects.toMatchObject({ kind: 'not-logged-in' });
  expect(writes()).toHaveLength(sent);
});

it('nor is what was begun while they signed in written down for them', async () => {
  const becomesOther = () => {
    at.machine.account = OTHER;
  };
  let looks = -Infinity;
  const { engine } = createLife(at.bili, at.machine, Infinity, {
    account: async () => {
      looks += 1;
      if (looks === 2) becomesOther();
      return at.machine.account;
    },
    store: {
      ...runStore,
      async undosOf(id) {
        if (looks > 0) becomesOther();
        return runStore.undosOf(id);
      },
    },
  });
  const many = {
    ...order,
    items: [order.items[0], { id: '2', title: '二', target: { mid: PEOPLE.stranger } }],
  };
  const { id } = await engine.plan(many as RunOrder);
  looks = 0;
  await expect(engine.startPlan(id)).rejects.toMatchObject(changed);
  at.machine.account = ME;
  looks = -Infinity;
  const run = await engine.finish(await engine.start(many as RunOrder));
  const sent = writes().length;
  looks = 10;
  await expect(engine.undo(run.id)).rejects.toMatchObject(changed);
  expect(await runStore.recent(OTHER, 5)).toEqual([]);
  expect(writes()).toHaveLength(sent);
});

it('one that had not begun fails as soon as another is signed in, and is not done when they are back', async () => {
  let looks = 0;
  const life = createLife(at.bili, at.machine, Infinity, {
    account: async () => {
      looks += 1;
      // As it is written down, and not any more when its turn comes.
      if (looks === 2) {
        at.machine.account = OTHER;
        life.jar.set('DedeUserID', String(OTHER));
      }
      return at.machine.account;
    },
  });
  const acts = createActs(life.engine, runStore);
  const act = await acts.order(order, ME);
  expect(act).toMatchObject({ account: ME, state: 'failed', error: changed });
  at.machine.account = ME;
  life.jar.set('DedeUserID', String(ME));
  await life.engine.sessionChanged();
  expect([await runStore.open(), writes()]).toEqual([[], []]);
});
