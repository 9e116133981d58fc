import { expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting, order, people } from './setting.ts';

/* Whoever is under protection loses nothing by an order of many, nor by its way back. */

const at = createSetting();
const viewer = () => at.bili.state.viewer;

function star(mid: number) {
  const follow = viewer().followings.get(mid);
  if (!follow) throw new Error('not followed');
  follow.special = true;
}

it('fans stay, where they are on the list or starred', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const asked = { ...order('remove-fan', PEOPLE.fan), items: people([PEOPLE.fan, PEOPLE.mutual]) };
  star(PEOPLE.mutual);
  const starred = await engine.finish(await engine.start(asked));
  expect(starred.counts).toMatchObject({ verified: 1, skipped: 1 });
  expect([PEOPLE.fan, PEOPLE.mutual].map((mid) => viewer().fans.has(mid))).toEqual([false, true]);
  at.machine.shielded.add(PEOPLE.mutual);
  expect((await engine.plan(order('remove-fan', PEOPLE.mutual))).items).toMatchObject([
    { skip: 'protected' },
  ]);
  // By one click a star is no protection, and the list is.
  const acts = createActs(engine, runStore);
  const act = await acts.order(order('remove-fan', PEOPLE.mutual));
  expect(act).toMatchObject({ state: 'failed', note: 'protected' });
  expect(viewer().fans.has(PEOPLE.mutual)).toBe(true);
});

it('follows that are taken back stay, where somebody came under protection since', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const mids = [PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty];
  const asked = { kind: 'follow' as const, params: {}, items: people(mids) };
  const run = await engine.finish(await engine.start(asked));
  expect(run.counts.verified).toBe(3);
  at.machine.shielded.add(PEOPLE.upB);
  star(PEOPLE.stranger);
  const [undo] = await engine.undo(run.id);
  const ended = await engine.finish({ id: undo?.id ?? '' });
  expect(ended.counts).toMatchObject({ verified: 1, skipped: 2 });
  expect(mids.map((mid) => viewer().followings.has(mid))).toEqual([true, true, false]);
});

it('one click back does not let go of them either, and says why', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const acts = createActs(engine, runStore);
  const followed = await acts.order(order('follow', PEOPLE.upB));
  const unblocked = await acts.order(order('unblock', PEOPLE.blacked));
  for (const mid of [PEOPLE.upB, PEOPLE.blacked]) at.machine.shielded.add(mid);
  for (const { id } of [followed, unblocked]) {
    expect(await acts.undo(id)).toMatchObject({
      state: 'failed',
      note: 'protected',
      undone: false,
    });
  }
  expect(viewer().followings.has(PEOPLE.upB)).toBe(true);
  expect(viewer().blacks.has(PEOPLE.blacked)).toBe(false);
});

it('what is given back to them comes back all the same', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const acts = createActs(engine, runStore);
  const act = await acts.order(order('unfollow', PEOPLE.upA));
  at.machine.shielded.add(PEOPLE.upA);
  expect(await acts.undo(act.id)).toMatchObject({ state: 'verified', undone: true });
  expect(viewer().followings.has(PEOPLE.upA)).toBe(true);
});
