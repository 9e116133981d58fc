import { afterAll, describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { hasEnded } from '../../src/engine/shared/runs.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { accountOf, createLife, createMachine, emptyDatabase, writesOf } from './harness.ts';
import { KINDS, ordersFor, reset } from './orders.ts';
import { simulated } from './setting.ts';

const bili = await simulated();
let tried = 0;
afterAll(() => {
  console.log(`stopped the worker at ${tried} transitions`);
});

async function fresh() {
  reset(bili);
  await emptyDatabase();
  return createMachine(PEOPLE.viewer);
}

/** What comes of the order when nothing goes wrong. */
async function undisturbed(kind: string) {
  const machine = await fresh();
  const life = createLife(bili, machine);
  const order = ordersFor(bili)[kind];
  if (!order) throw new Error(kind);
  await life.engine.finish(await life.engine.start(order));
  return { account: accountOf(bili), writes: [...writesOf(bili)].sort(), moments: life.moments() };
}

/**
 * Stops the worker at one moment, then lets a new one go on. A run that was never written down has
 * sent nothing; one that was ends as if nothing had happened.
 */
async function stoppedAt(kind: string, dieAt: number) {
  const machine = await fresh();
  const before = accountOf(bili);
  const order = ordersFor(bili)[kind];
  if (!order) throw new Error(kind);
  const life = createLife(bili, machine, dieAt);
  await life.engine
    .start(order)
    .then((run) => life.engine.finish(run))
    .catch(() => undefined);
  expect(life.isDead()).toBe(true);
  tried += 1;
  const next = createLife(bili, machine);
  await next.engine.wake();
  const [run] = await runStore.recent(PEOPLE.viewer, 1);
  if (!run) {
    expect(accountOf(bili)).toEqual(before);
    return null;
  }
  expect(hasEnded(run)).toBe(true);
  const entries = await runStore.journalOf(run.id);
  return { run, order, entries, account: accountOf(bili), writes: [...writesOf(bili)].sort() };
}

describe('a worker stopped at every moment of a run', () => {
  it.each(KINDS)('%s', { timeout: 60_000 }, async (kind) => {
    const whole = await undisturbed(kind);
    let begun = 0;
    for (let at = 1; at <= whole.moments; at++) {
      const end = await stoppedAt(kind, at);
      if (!end) continue;
      begun += 1;
      // One line for each item, and the journal says what the service has.
      expect(end.entries.map(({ index }) => index)).toEqual(end.order.items.map((_, i) => i));
      expect(end.entries.map(({ state }) => state)).toEqual(end.order.items.map(() => 'verified'));
      expect(end.account).toEqual(whole.account);
      expect(end.writes).toEqual(whole.writes);
      expect(bili.violations).toEqual([]);
    }
    expect(begun).toBeGreaterThan(2);
  });
});
