import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { OtherKind } from '../../src/shared/kind-ids.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting, kept, order } from './setting.ts';

const at = createSetting();
const { unfollow } = at;

describe('one bad record', () => {
  it('of an item ends that item, and the run and all others go on', async () => {
    const { engine } = createLife(at.bili, at.machine, 2);
    const run = await engine.start(unfollow(3));
    const [item] = await runStore.items(run.id, ['pending'], 1);
    await (await openDatabase()).put('items', { ...item, target: { mid: 'x' } } as never);
    const next = createLife(at.bili, at.machine);
    const other = await next.engine.start(order('follow', PEOPLE.upB));
    for (const one of [run, other]) await next.engine.finish(one);
    expect(await kept(run.id)).toMatchObject({
      state: 'done',
      counts: { verified: 2, failed: 1 },
    });
    const [entry] = await runStore.journalOf(run.id);
    expect(entry?.error).toMatchObject({ kind: 'invalid-params', path: 'target.mid' });
    expect((await kept(other.id)).counts.verified).toBe(1);
  });

  it('of an unknown kind stands still with its reason, lets others by and can be cancelled', async () => {
    const { engine } = createLife(at.bili, at.machine, 2);
    const run = await engine.start(unfollow(3));
    const kind = 'not-yet-known' as string as OtherKind;
    await (await openDatabase()).put('runs', { ...(await kept(run.id)), kind });
    const next = createLife(at.bili, at.machine);
    const act = await next.engine.act(order('follow', PEOPLE.upB));
    expect(act.counts.verified).toBe(1);
    const other = await next.engine.finish(await next.engine.start(order('follow', PEOPLE.empty)));
    expect(other.counts.verified).toBe(1);
    expect(await kept(run.id)).toMatchObject({
      state: 'paused',
      wait: { reason: 'stuck', error: { kind: 'invalid-params', path: 'kind' } },
    });
    const ended = await next.engine.cancel(run.id);
    expect(ended).toMatchObject({ state: 'cancelled', counts: { skipped: 3 } });
  });

  it('a mistake of our own pauses its run with that reason, and the others go on', async () => {
    const { engine, backups } = createLife(at.bili, at.machine, Infinity, {
      backup: async () => {
        throw new TypeError('x is not a function');
      },
    });
    expect(await backups.list(PEOPLE.viewer)).toEqual([]);
    const run = await engine.finish(await engine.start(unfollow(25)));
    expect(run).toMatchObject({
      state: 'paused',
      wait: { reason: 'stuck', error: { kind: 'internal' } },
    });
    expect((await engine.act(order('follow', PEOPLE.upB))).counts.verified).toBe(1);
  });
});
