import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { FaultKind } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { ordersFor } from './orders.ts';
import { createSetting, latest } from './setting.ts';

const MINUTE = 60_000;

const at = createSetting();
const { unfollow, writes } = at;

const entriesOf = async () => runStore.journalOf((await latest()).id);

const PASSING: readonly FaultKind[] = [
  'http-502',
  'reset',
  'truncated',
  'empty',
  'html-200',
  'code-500',
  'code-509',
  'code-799',
  'http-429',
];

describe('success without effect', () => {
  it('is told as such, and not sent again', async () => {
    at.bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'no-effect', times: 1 });
    const { engine } = createLife(at.bili, at.machine);
    const run = await engine.finish(await engine.start(unfollow(2)));
    expect(run.counts).toMatchObject({ verified: 1, failed: 1 });
    expect((await entriesOf()).map(({ note }) => note)).toContain('unchanged');
    expect(writes()).toHaveLength(2);
  });

  it('of the bulk removal: the same items go one by one', async () => {
    at.bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'no-effect' });
    const { engine } = createLife(at.bili, at.machine);
    const order = ordersFor(at.bili)['toview-remove'] ?? unfollow(1);
    const run = await engine.finish(await engine.start(order));
    expect(run.counts.verified).toBe(order.items.length);
    expect(writes().map(({ operation }) => operation)).toEqual([
      'toviewBatchDelete',
      ...order.items.map(() => 'toviewDelete'),
    ]);
  });

  it.each(['leaves-some', 'loses-some'] as const)(
    'of moving to a folder (%s): nothing leaves watch-later before it is seen in the folder',
    async (form) => {
      at.bili.state.options.toviewToFav = form;
      const { engine } = createLife(at.bili, at.machine);
      const order = ordersFor(at.bili)['toview-to-fav'] ?? unfollow(1);
      const run = await engine.finish(await engine.start(order));
      expect(run.counts.verified).toBe(order.items.length);
      const [, folder] = at.bili.state.viewer.folders;
      for (const { id } of order.items) expect(folder?.aids).toContain(Number(id));
    },
  );
});

describe('an answer that is lost or spoilt', () => {
  it.each(PASSING.flatMap((kind) => [[kind, 'before'] as const, [kind, 'after'] as const]))(
    '%s, %s its effect: read again, and done once',
    async (kind, when) => {
      at.bili.faults.add({
        match: { operation: 'modifyRelation' },
        kind,
        when,
        after: 1,
        times: 1,
      });
      const { engine } = createLife(at.bili, at.machine);
      const order = unfollow(4);
      await engine.finish(await engine.start(order));
      for (let turn = 0; turn < 5 && (await latest()).state === 'waiting'; turn++) {
        at.machine.clock.offsetMs += 11 * MINUTE;
        await engine.wake();
      }
      expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 4 } });
      for (const { target } of order.items) {
        expect(at.bili.state.viewer.followings.has(target.mid)).toBe(false);
      }
      // Four, or one more where reading showed that the first had no effect.
      expect(writes().length).toBe(when === 'after' ? 4 : 5);
    },
  );
});

describe('a store that cannot be written', () => {
  it('an order is refused before anything is sent', async () => {
    const life = createLife(at.bili, at.machine);
    life.break();
    await expect(life.engine.start(unfollow(3))).rejects.toMatchObject({ kind: 'storage' });
    expect(at.bili.log).toEqual([]);
  });

  it('in the middle: nothing more is sent, and it goes on when there is room again', async () => {
    const life = createLife(at.bili, at.machine);
    at.bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs: 10 });
    const run = await life.engine.start(unfollow(10));
    await expect.poll(() => writes().length, { interval: 5 }).toBeGreaterThanOrEqual(3);
    life.break();
    const stood = await life.engine.finish(run);
    expect(stood).toMatchObject({ state: 'waiting', wait: { reason: 'storage' } });
    const before = writes().length;
    life.mend();
    at.machine.clock.offsetMs += 2 * MINUTE;
    await life.engine.wake();
    expect(await latest()).toMatchObject({ state: 'done', counts: { verified: 10 } });
    expect(writes().length).toBeGreaterThan(before);
  });
});
