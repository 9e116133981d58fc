import { beforeEach, describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import { listKinds } from '../../src/surfaces/background/kinds.ts';
import { PEOPLE } from '../fake-bili/index.ts';

import { accountOf, createLife, createMachine } from './harness.ts';
import { KINDS, ordersFor, reset, WAYS_BACK } from './orders.ts';
import { simulated } from './setting.ts';

const bili = await simulated();
beforeEach(() => reset(bili));

/** Kinds that only come about as the undo of another. */
const UNDO_ONLY = [
  'relation-restore',
  'group-restore',
  'fav-remove',
  'show-unfollow',
  'folder-delete',
];
/** What the service has no part in: see archive-deleting.test.ts. */
const KEPT_HERE = ['archive-remove', 'archive-restore'];
/** What nothing brings back, or not whole; the losses say so. */
const NOT_UNDONE = ['remove-fan', 'history-remove', 'history-clear', 'note-delete'];

async function doOne(kind: string) {
  const machine = createMachine(PEOPLE.viewer);
  const { engine } = createLife(bili, machine);
  const order = ordersFor(bili)[kind];
  if (!order) throw new Error(`no order of kind ${kind}`);
  const run = await engine.finish(await engine.start(order));
  return { engine, run, order };
}

describe('every kind', () => {
  it('has an order here, or comes about as an undo', () => {
    const known = [...Object.keys(ordersFor(bili)), ...UNDO_ONLY, ...KEPT_HERE].sort();
    expect(
      listKinds()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(known);
  });

  it.each(KINDS)('%s: does it, says so, and is right', async (kind) => {
    const before = accountOf(bili);
    const { run, order, engine } = await doOne(kind);
    expect(run).toMatchObject({ state: 'done', counts: { verified: order.items.length } });
    const entries = await runStore.journalOf(run.id);
    expect(entries.map(({ state, note }) => [state, note])).toEqual(
      order.items.map(() => ['verified', null]),
    );
    const changed = accountOf(bili);
    if (kind !== 'remove-fan') expect(changed).not.toEqual(before);
    expect([...bili.unknown, ...bili.violations]).toEqual([]);

    // Ordered once more, nothing is sent.
    const writes = bili.log.filter(({ method }) => method === 'POST').length;
    const again = await engine.finish(await engine.start(order));
    expect(again.counts.verified).toBe(order.items.length);
    expect(bili.log.filter(({ method }) => method === 'POST')).toHaveLength(writes);
  });

  it.each(KINDS.filter((kind) => !NOT_UNDONE.includes(kind)))(
    '%s: undo brings back what was',
    async (kind) => {
      const before = accountOf(bili);
      const { run, engine } = await doOne(kind);
      const undos = await engine.undo(run.id);
      // Each of them is told in words of its own: see told-words.test.ts.
      expect(undos.map((undo) => undo.kind)).toEqual(Object.keys(WAYS_BACK[kind as KindId]));
      for (const undo of undos) {
        const { counts } = await engine.finish(undo);
        expect(counts.verified).toBe(counts.total);
      }
      const after = accountOf(bili);
      if (kind.startsWith('toview')) {
        // The service keeps no places: what was taken out comes back in front, in its old order.
        const gone = before.toview.filter((aid) => !after.toview.includes(aid));
        expect(gone.filter((aid) => (bili.state.videos.get(aid)?.state ?? -1) >= 0)).toEqual([]);
        expect({ ...after, toview: [] }).toEqual({ ...before, toview: [] });
      } else expect(after).toEqual(before);
      expect(await engine.undo(run.id)).toEqual([]);
    },
  );

  it('block: that a fan is one no more is said beforehand, since no undo brings that back', async () => {
    const { engine } = createLife(bili, createMachine(PEOPLE.viewer));
    const order = {
      kind: 'block' as const,
      params: {},
      items: [{ id: '1', title: '一', target: { mid: PEOPLE.fan } }],
    };
    expect((await engine.plan(order)).losses).toContain('fan');
    const run = await engine.finish(await engine.start(order));
    for (const undo of await engine.undo(run.id)) await engine.finish(undo);
    const { blacks, fans } = bili.state.viewer;
    expect([blacks.has(PEOPLE.fan), fans.has(PEOPLE.fan)]).toEqual([false, false]);
  });

  it.each(NOT_UNDONE)('%s: cannot come back, and says so beforehand', async (kind) => {
    const { run, engine, order } = await doOne(kind);
    expect(await engine.undo(run.id)).toEqual([]);
    expect((await engine.plan(order)).losses.length).toBeGreaterThan(0);
  });
});
