import { describe, expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting, order } from './setting.ts';

const at = createSetting();
const { unfollow, writes, slow, sent } = at;

describe('a read that is refused', () => {
  it('fails its own act for good, and no other', async () => {
    const stop = at.bili.faults.add({
      match: { operation: ['relations', 'relation'] },
      kind: 'code',
      code: -404,
    });
    const { engine } = createLife(at.bili, at.machine);
    const refused = await engine.act(order('follow', PEOPLE.upB));
    expect(refused).toMatchObject({ state: 'done', counts: { failed: 1 } });
    const [entry] = await runStore.journalOf(refused.id);
    expect(entry).toMatchObject({ state: 'failed', error: { kind: 'not-found' } });
    stop();
    const other = await engine.act(order('follow', PEOPLE.stranger));
    expect(other.counts.verified).toBe(1);
    const next = createLife(at.bili, at.machine);
    await next.engine.wake();
    // What was said not to have happened never does.
    expect(writes().map(({ form }) => form['fid'])).toEqual([String(PEOPLE.stranger)]);
  });

  it('of a run: its items fail with the reason, and the run ends', async () => {
    at.bili.faults.add({ match: { operation: 'relations' }, kind: 'code', code: -404, times: 1 });
    const { engine } = createLife(at.bili, at.machine);
    const run = await engine.finish(await engine.start(unfollow(3)));
    expect(run).toMatchObject({ state: 'done', counts: { failed: 3 } });
    expect(writes()).toEqual([]);
  });

  it('after something was sent: nobody knows, and that is said', async () => {
    const { engine } = createLife(at.bili, at.machine);
    at.bili.faults.add({
      match: { operation: 'relations' },
      kind: 'code',
      code: -404,
      after: 1,
      times: 1,
    });
    const run = await engine.finish(await engine.start(unfollow(2)));
    expect(run.counts.doubtful).toBe(2);
  });
});

describe('protection', () => {
  it('put on somebody after the window was read is heeded before their write', async () => {
    slow();
    const { engine } = createLife(at.bili, at.machine);
    const asked = unfollow(10);
    const run = await engine.start(asked);
    await sent(2);
    const last = asked.items.at(-1)?.target.mid ?? 0;
    at.machine.shielded.add(last);
    const ended = await engine.finish(run);
    expect(ended.counts).toMatchObject({ verified: 9, skipped: 1 });
    expect(at.bili.state.viewer.followings.has(last)).toBe(true);
    expect(await runStore.journalOf(run.id)).toContainEqual(
      expect.objectContaining({ id: String(last), state: 'skipped', note: 'protected' }),
    );
  });

  it('that cannot be read stops the run before anything is sent', async () => {
    const { engine } = createLife(at.bili, at.machine, Infinity, {
      isProtected: async () => {
        throw new Error('unreadable');
      },
    });
    const run = await engine.finish(await engine.start(unfollow(3)));
    expect(run.wait?.reason).toBe('storage');
    expect(writes()).toEqual([]);
  });
});
