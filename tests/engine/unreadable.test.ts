import { expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { type RunStore, runStore } from '../../src/engine/run-store.ts';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import { isAnswerLost } from '../../src/ui/order-one.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting } from './setting.ts';

/* A database that fails around one click: what was sent is not told as not sent. */

const order: RunOrder = {
  kind: 'follow',
  params: {},
  items: [{ id: '1', title: '一', target: { mid: PEOPLE.upB } }],
};
const broken = async (): Promise<never> => {
  throw new DOMException('', 'UnknownError');
};
const maybe = { kind: 'unreadable', changed: 'maybe' };

const at = createSetting();
const { writes } = at;

/** A store that can be broken in one place. */
function breakable() {
  let at: Partial<RunStore> = {};
  const store = new Proxy(runStore, {
    get: (whole, name: keyof RunStore) => at[name] ?? whole[name],
  });
  return {
    store,
    fail: (next: Partial<RunStore>) => {
      at = next;
    },
  };
}

it('what was done and cannot be read back is told as uncertain', async () => {
  const { store, fail } = breakable();
  const acts = createActs(createLife(at.bili, at.machine).engine, store);
  fail({ items: broken });
  await expect(acts.order(order)).rejects.toMatchObject(maybe);
  expect(writes()).toHaveLength(1);
  fail({ undosOf: broken });
  await expect(acts.order(order)).rejects.toMatchObject(maybe);
});

it('and so is what was taken back, wherever that cannot be read', async () => {
  const { store, fail } = breakable();
  const acts = createActs(createLife(at.bili, at.machine).engine, store);
  const { id } = await acts.order(order);
  // The act itself can be read, and not how its undo ended.
  fail({ items: (run, ...asked) => (run === id ? runStore.items(run, ...asked) : broken()) });
  const error = await acts.undo(id).catch((caught: unknown) => caught);
  expect(error).toMatchObject(maybe);
  expect(isAnswerLost(error as never)).toBe(true);
  expect(at.bili.state.viewer.followings.has(PEOPLE.upB)).toBe(false);
});

it('an order that broke off in the middle may have been carried out', async () => {
  const { store, fail } = breakable();
  const settle = async () => {
    // From then on neither its end nor that it stands still can be written down.
    fail({ settle: broken, change: broken, get: broken });
    throw new TypeError('items of no run');
  };
  fail({ settle });
  const { engine } = createLife(at.bili, at.machine, Infinity, { store });
  await expect(createActs(engine, runStore).order(order)).rejects.toMatchObject({
    kind: 'storage',
    changed: 'maybe',
  });
  expect(writes()).toHaveLength(1);
});

it('and so may one of which nobody can read whether it was begun: it goes on later', async () => {
  const { store, fail } = breakable();
  const { engine } = createLife(at.bili, at.machine, Infinity, { store });
  const acts = createActs(engine, runStore);
  fail({ open: broken });
  await expect(acts.order(order)).rejects.toMatchObject({ kind: 'storage', changed: 'maybe' });
  fail({});
  at.machine.clock.offsetMs += 60_000;
  await engine.wake();
  await expect.poll(() => writes().length).toBe(1);
});
