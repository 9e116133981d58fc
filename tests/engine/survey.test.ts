// Long: every way in which one survey can go on and end, told of one seed.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { uploadsCollection } from '../../src/parts/works/worker/uploads.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createMachine, emptyDatabase } from './harness.ts';
import { simulated } from './setting.ts';

const MINUTE = 60_000;
const mid = PEOPLE.rich;

const bili = await simulated();

const pagesAsked = () =>
  bili.log.flatMap(({ operation, query }) =>
    operation === 'userVideos' ? [Number(query['pn'])] : [],
  );
function shown() {
  const person = bili.state.people.get(mid);
  if (!person) throw new Error('the seed has somebody with many uploads');
  return bili.state.videos.listOf(person);
}

interface Answer {
  readonly data: { readonly list: { vlist: { aid: number }[] }; readonly page: { count: number } };
}

/** The service as if this upload were not there. Gives what brings it back. */
function hide(aid: number): () => void {
  return bili.faults.add({
    match: { operation: 'userVideos' },
    kind: 'schema-drift',
    mutate: (body) => {
      const { data } = structuredClone(body) as unknown as Answer;
      data.list.vlist = data.list.vlist.filter((row) => row.aid !== aid);
      data.page.count -= 1;
      return { ...(body as object), data } as never;
    },
  });
}

/** One life of the worker on a machine; stops at the so-manieth answer or writing. */
function createLife(machine = createMachine(PEOPLE.viewer), dieAt = Infinity, laterMs = 0) {
  /** What happens between an answer and its being written down. */
  const during: { learn?: () => Promise<unknown> } = {};
  const { store } = uploadsCollection;
  const collection: typeof uploadsCollection = {
    ...uploadsCollection,
    store: {
      ...store,
      async learn(...page) {
        await during.learn?.();
        return store.learn(...page);
      },
    },
  };
  const life = createCollectingLife(bili, machine, collection, { dieAt, laterMs: () => laterMs });
  return {
    ...life,
    surveys: { ...life.words, wake: life.collections.wake },
    during,
    run: () => life.run(mid),
  };
}

const aidsKept = async (surveys: ReturnType<typeof createLife>['surveys']) =>
  (await surveys.rows(mid)).map(({ aid }) => aid).sort((a, b) => a - b);
const aidsThere = () =>
  shown()
    .map(({ aid }) => aid)
    .sort((a, b) => a - b);

describe('a survey of all uploads', () => {
  it('reads every page once, keeps every upload, and says how far it is', async () => {
    const { surveys, run, told, wakeAt } = createLife();
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', missing: 0, total: shown().length });
    expect(await aidsKept(surveys)).toEqual(aidsThere());
    const pages = Math.ceil(shown().length / 50);
    expect(pages).toBeGreaterThan(5);
    expect(pagesAsked()).toEqual(Array.from({ length: pages }, (_, n) => n + 1));
    expect(told.map(({ kept }) => kept)).toEqual(
      told.map(({ kept }) => kept).sort((a, b) => a - b),
    );
    expect(wakeAt()).toBeNull();
    expect([...bili.unknown, ...bili.violations]).toEqual([]);
  });

  it('a worker stopped anywhere goes on at the page it was at', { timeout: 30_000 }, async () => {
    const pages = Math.ceil(shown().length / 50);
    for (let dieAt = 1; dieAt <= 2 * pages + 3; dieAt += 3) {
      bili.reset('S');
      await emptyDatabase();
      const machine = createMachine(PEOPLE.viewer);
      const first = createLife(machine, dieAt);
      await first.surveys.start(mid).catch(() => undefined);
      await first.run().catch(() => undefined);
      const second = createLife(machine, Infinity, 2 * MINUTE);
      // Stopped before the order was written down: nothing was ordered.
      if (!(await second.surveys.get(mid))) await second.surveys.start(mid);
      expect(await second.run()).toMatchObject({ state: 'done', kept: shown().length });
      // Only the answer that was lost with the worker is asked for again.
      expect(pagesAsked().length).toBeLessThanOrEqual(pages + 1);
      expect(await aidsKept(second.surveys)).toEqual(aidsThere());
    }
  });

  it('costs one request when nothing is new, and reads only what is', async () => {
    const { surveys, run } = createLife();
    await surveys.start(mid);
    await run();
    const before = pagesAsked().length;
    await surveys.start(mid);
    await run();
    expect(pagesAsked()).toHaveLength(before + 1);
  });

  it('reads only what is new since', async () => {
    const show = hide(shown()[0]?.aid ?? 0);
    const { surveys, run } = createLife();
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', kept: shown().length - 1 });
    show();
    const before = pagesAsked().length;
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', kept: shown().length });
    // The page with the new one, and one to see that there is no more.
    expect(pagesAsked()).toHaveLength(before + 2);
    expect(await aidsKept(surveys)).toEqual(aidsThere());
  });

  it('notices what was deleted, by one more pass', async () => {
    const { surveys, run } = createLife();
    await surveys.start(mid);
    await run();
    const gone = shown()[60]?.aid ?? 0;
    hide(gone);
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', kept: shown().length - 1 });
    expect(await aidsKept(surveys)).toEqual(aidsThere().filter((aid) => aid !== gone));
  });

  it('loses nothing when an upload goes away while the others are read', async () => {
    const { surveys, run, onceTold } = createLife();
    const gone = shown()[10]?.aid ?? 0;
    // The rest moves up by one, so the first of the next page slides onto a page already read.
    onceTold(4, () => hide(gone));
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', kept: shown().length - 1, missing: 0 });
    expect(await aidsKept(surveys)).toEqual(aidsThere().filter((aid) => aid !== gone));
  });

  it('a list that is never still is read three times, and looked at again the next time', async () => {
    const { surveys, told, run } = createLife();
    let turn = 0;
    bili.faults.add({
      match: { operation: 'userVideos' },
      kind: 'schema-drift',
      mutate: (body) => {
        const { data } = structuredClone(body) as unknown as Answer;
        turn += 1;
        data.page.count += turn % 2;
        return { ...(body as object), data } as never;
      },
    });
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', missing: 0 });
    expect(Math.max(...told.map(({ pass }) => pass))).toBe(3);
  });

  it('what the service counts and never shows is told from what slipped away', async () => {
    bili.faults.add({
      match: { operation: 'userVideos' },
      kind: 'schema-drift',
      mutate: (body) => {
        const { data } = structuredClone(body) as unknown as Answer;
        data.page.count += 3;
        return { ...(body as object), data } as never;
      },
    });
    const { surveys, run } = createLife();
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', kept: shown().length, missing: 3 });
    const asked = pagesAsked().length;
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', missing: 3 });
    expect(pagesAsked()).toHaveLength(asked + 1);
  });

  it('a top-up that was cancelled is no reason to believe the counts', async () => {
    const { surveys, run, onceTold } = createLife();
    await surveys.start(mid);
    await run();
    onceTold(1, () => surveys.cancel(mid));
    await surveys.start(mid);
    await run();
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', topUp: false, kept: shown().length });
  });

  it('a pause said while a page is being kept stands', async () => {
    const { surveys, run, during } = createLife();
    during.learn = () => surveys.pause(mid);
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'paused', wait: { reason: 'person' } });
    expect(pagesAsked()).toEqual([1]);
  });

  it('-412: waits out the block and goes on by itself, with no request in between', async () => {
    const clear = bili.faults.add({
      match: { operation: 'userVideos' },
      kind: 'code-412',
      after: 2,
    });
    const { surveys, run, wakeAt, machine } = createLife();
    await surveys.start(mid);
    const stopped = await run();
    expect(stopped).toMatchObject({
      state: 'waiting',
      wait: { reason: 'cool-down' },
      next: { pn: 3 },
    });
    expect(wakeAt()).toBe(stopped?.wait?.untilMs);
    const asked = pagesAsked().length;
    clear();
    await run();
    expect(pagesAsked()).toHaveLength(asked);
    machine.coolDowns = {};
    const later = createLife(machine, Infinity, 61 * MINUTE);
    expect(await later.run()).toMatchObject({ state: 'done', kept: shown().length });
  });

  it('a check of the service waits for the person', async () => {
    const clear = bili.faults.add({
      match: { operation: 'userVideos' },
      kind: 'code-352',
      after: 1,
    });
    const { surveys, run, machine } = createLife();
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'paused', wait: { reason: 'risk-control' } });
    clear();
    machine.coolDowns = {};
    const later = createLife(machine, Infinity, 24 * 60 * MINUTE);
    expect(await later.run()).toMatchObject({ state: 'paused' });
    await later.surveys.resume(mid);
    expect(await later.run()).toMatchObject({ state: 'done', kept: shown().length });
  });

  it('is paused, carried on and cancelled; what was read stays', async () => {
    const { surveys, run, onceTold } = createLife();
    onceTold(3, () => surveys.pause(mid));
    await surveys.start(mid);
    const paused = await run();
    expect(paused).toMatchObject({ state: 'paused', wait: { reason: 'person' } });
    expect(paused?.kept).toBeGreaterThan(0);
    const asked = pagesAsked().length;
    await run();
    expect(pagesAsked()).toHaveLength(asked);

    onceTold(3, () => surveys.cancel(mid));
    await surveys.resume(mid);
    const cancelled = await run();
    expect(cancelled).toMatchObject({ state: 'cancelled', completeAtMs: null });
    expect(cancelled?.kept).toBeGreaterThan(paused?.kept ?? 0);
    expect(await surveys.rows(mid)).toHaveLength(cancelled?.kept ?? 0);
  });

  it('so many of an account go on at once, however fast they are ordered', async () => {
    const { surveys, machine } = createLife();
    const mids = [PEOPLE.upA, PEOPLE.upB, PEOPLE.rich, PEOPLE.followed, PEOPLE.mutual];
    const orders = await Promise.allSettled(mids.map((one) => surveys.start(one)));
    expect(orders.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled'],
      ...['rejected', 'rejected'],
    ]);
    const full = { kind: 'over-budget' };
    expect(orders[3]).toMatchObject({ reason: full });
    // One that stands still makes room, and must wait for some when it is to go on.
    await surveys.pause(PEOPLE.upA);
    await surveys.start(PEOPLE.mutual);
    await expect(surveys.resume(PEOPLE.upA)).rejects.toMatchObject(full);
    // Ordering again what goes on is no further one.
    expect(await surveys.start(PEOPLE.rich)).toMatchObject({ of: PEOPLE.rich });
    machine.account = PEOPLE.second;
    expect(await surveys.start(PEOPLE.upA)).toMatchObject({ account: PEOPLE.second });
  });

  it('belongs to the account that ordered it', async () => {
    const { surveys, run, machine } = createLife();
    await surveys.start(mid);
    machine.account = PEOPLE.second;
    expect(await run()).toBeNull();
    expect(await surveys.rows(mid)).toEqual([]);
    const asked = pagesAsked().length;
    await run();
    expect(pagesAsked()).toHaveLength(asked);
    machine.account = PEOPLE.viewer;
    expect(await run()).toMatchObject({ state: 'done' });
  });

  it('nobody with nothing is done after one request', async () => {
    const { surveys } = createLife();
    await surveys.start(PEOPLE.empty);
    await surveys.wake();
    expect(await surveys.get(PEOPLE.empty)).toMatchObject({ state: 'done', kept: 0, total: 0 });
    expect(pagesAsked()).toEqual([1]);
  });

  it('has an alarm from before its first request to its end, of its own account alone', async () => {
    const { surveys, run, onceTold, wakeAt, machine } = createLife();
    const standing: (number | null)[] = [];
    onceTold(1, () => standing.push(wakeAt()));
    await surveys.start(mid);
    onceTold(2, () => standing.push(wakeAt()));
    machine.account = PEOPLE.second;
    await run();
    // Nothing that this account has is open: it is told of the other's return.
    expect(wakeAt()).toBeNull();
    machine.account = PEOPLE.viewer;
    expect(await run()).toMatchObject({ state: 'done' });
    expect(standing).toHaveLength(2);
    expect(standing).not.toContain(null);
    expect(wakeAt()).toBeNull();
  });

  it('is read to its end when nobody can be told of it', async () => {
    const { surveys, run, onceTold } = createLife();
    const full = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    onceTold(2, full);
    await surveys.start(mid);
    expect(await run()).toMatchObject({ state: 'done', kept: shown().length });
  });
});
