// Long: all that may happen to one reading that goes on for years.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { missedOf } from '../../src/parts/history/shared/archive-notes.ts';
import { viewingName, viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import { changeArchiveNotes } from '../../src/parts/history/worker/archive-store.ts';
import { readArchiveNotes } from '../../src/storage/archive-notes.ts';
import { readViewings } from '../../src/storage/viewings.ts';
import { type FaultKind, PEOPLE } from '../fake-bili/index.ts';
import { createArchiveLife } from './archive-life.ts';
import { createMachine, emptyDatabase } from './harness.ts';
import { simulated } from './setting.ts';

const account: number = PEOPLE.viewer;
const HOUR = 3_600_000;

const bili = await simulated();

const asked = () => bili.log.filter(({ operation }) => operation === 'historyCursor').length;
const kept = async (of = account) => (await readViewings(of)).flatMap(viewingsOf);
const names = async (of = account) => (await kept(of)).map(viewingName).sort();
const served = () =>
  bili.state.viewer.history
    .map(({ view_at, business, kid }) => `${view_at} ${business}_${kid}`)
    .sort();
const missed = async () => missedOf(await readArchiveNotes(account));

/** The same video is seen again, or another one: it leads the list, and its old row is gone. */
function watch(index: number, laterSeconds = 60) {
  const { history } = bili.state.viewer;
  const [entry] = history.splice(index, 1);
  if (!entry) throw new TypeError('nothing there');
  const view_at = (history[0]?.view_at ?? entry.view_at) + laterSeconds;
  history.unshift({ ...entry, view_at, progress: 7 });
  return view_at;
}

/** One worker that goes on, with a clock that can be turned. */
function settled(machine = createMachine(account)) {
  let laterMs = 0;
  const life = createArchiveLife(bili, machine, { laterMs: () => laterMs });
  return {
    ...life,
    machine,
    pass: (ms: number) => {
      laterMs += ms;
    },
  };
}

describe('the first reading', () => {
  it('keeps everything that the service still has, of every kind, and knows no gap', async () => {
    const { read } = settled();
    expect(await read()).toMatchObject({ state: 'done', kept: served().length });
    expect(await names()).toEqual(served());
    expect(new Set((await kept()).map(({ business }) => business)).size).toBeGreaterThan(3);
    expect(await missed()).toEqual([]);
    expect([...bili.unknown, ...bili.violations]).toEqual([]);
  });

  it('does not pass over one of two rows of the same second, wherever a page ends', async () => {
    const { history } = bili.state.viewer;
    for (const n of [28, 29, 30, 57, 58, 59]) {
      const [one, other] = [history[n], history[n + 1]];
      if (one && other) history[n] = { ...one, view_at: other.view_at };
    }
    await settled().read();
    expect(await names()).toEqual(served());
  });

  it.each([
    ['0', 0],
    ['null', null],
    ['not there', undefined],
  ])('keeps rows whose time is %s, and goes on where a page ends with one', async (_, view_at) => {
    const { history } = bili.state.viewer;
    for (const n of [3, 29, 59]) if (history[n]) history[n] = { ...history[n], view_at: 0 };
    // As the service may write what it does not know.
    bili.faults.add({
      match: { operation: 'historyCursor' },
      kind: 'schema-drift',
      mutate: (body) => {
        const changed = structuredClone(body) as { data: { list: { view_at?: unknown }[] } };
        for (const row of changed.data.list) if (row.view_at === 0) row.view_at = view_at;
        return changed;
      },
    });
    const { read, pass } = settled();
    await read();
    expect(await names()).toEqual(served());
    expect(await missed()).toEqual([]);
    const before = asked();
    pass(HOUR);
    await read();
    expect(asked()).toBe(before + 1);
  });

  it.each(['null', 'empty'] as const)('of an empty history (%s) keeps nothing', async (emptyAs) => {
    bili.state.viewer.history = [];
    bili.state.options.emptyAs = emptyAs;
    expect(await settled().read()).toMatchObject({ state: 'done', kept: 0 });
    expect(await missed()).toEqual([]);
  });

  it('keeps a kind that nobody knows as a whole row', async () => {
    bili.faults.add({
      match: { operation: 'historyCursor' },
      kind: 'schema-drift',
      times: 1,
      mutate: (body) => {
        const changed = structuredClone(body) as {
          data: { list: { history: { business: string }; more?: string }[] };
        };
        const [row] = changed.data.list;
        if (row) Object.assign(row, { more: '新东西' }).history.business = 'hologram';
        return changed;
      },
    });
    await settled().read();
    const [odd] = (await kept()).filter(({ business }) => business === 'hologram');
    expect(odd?.raw).toMatchObject({ more: '新东西' });
    expect((await kept()).filter(({ raw }) => raw !== null)).toHaveLength(1);
  });
});

describe('topping up', () => {
  it('is one request when nothing is new, and a second viewing is a row of its own', async () => {
    const { read, pass } = settled();
    await read();
    const before = asked();
    pass(HOUR);
    expect(await read()).toMatchObject({ state: 'done', topUp: true });
    expect(asked()).toBe(before + 1);

    const [first] = await names();
    const old = (await kept()).at(-5);
    const { history } = bili.state.viewer;
    watch(history.findIndex(({ view_at }) => view_at === old?.viewedSeconds));
    pass(HOUR);
    await read();
    expect(asked()).toBe(before + 2);
    expect(await kept()).toHaveLength(served().length + 1);
    expect((await kept()).filter(({ key }) => key === old?.key)).toHaveLength(2);
    expect((await names())[0]).toBe(first);
  });

  it('ends at a page without a time on which nothing is new', async () => {
    const { read, pass } = settled();
    await read();
    const { viewer } = bili.state;
    viewer.history = viewer.history.map((entry) => ({ ...entry, view_at: 0 }));
    pass(HOUR);
    await read();
    const before = asked();
    pass(HOUR);
    await read();
    expect(asked()).toBe(before + 1);
  });

  it('updates how far the same viewing came', async () => {
    const { read, pass } = settled();
    await read();
    const [newest] = bili.state.viewer.history;
    if (newest) bili.state.viewer.history[0] = { ...newest, progress: -1 };
    pass(HOUR);
    await read();
    expect((await kept()).at(-1)?.progress).toBe('finished');
  });

  it('with a clock that was set back loses nothing, and says no time is missing', async () => {
    const { read, pass } = settled();
    await read();
    const before = await names();
    pass(-20 * HOUR);
    for (let n = 0; n < 40; n += 1) watch(100);
    await read();
    expect(await names()).toEqual([...new Set([...before, ...served()])].sort());
    expect(await missed()).toEqual([]);
    expect((await readArchiveNotes(account)).cleared).toBeNull();
  });

  it('of a simulated day asks 48 times', async () => {
    const { read, pass } = settled();
    await read();
    const before = asked();
    for (let half = 0; half < 48; half += 1) {
      pass(HOUR / 2);
      await read();
    }
    expect(asked()).toBe(before + 48);
  });

  it('reads further, and only so far, when more came than fits a page', async () => {
    const { read, pass } = settled();
    await read();
    const before = asked();
    for (let n = 0; n < 70; n += 1) watch(200);
    pass(HOUR);
    await read();
    expect(asked()).toBe(before + 3);
    expect(await names()).toEqual(expect.arrayContaining(served()));
    expect(await missed()).toEqual([]);
  });

  it('goes on beyond a row that cannot be read, tells of it, and forgets it once it is read', async () => {
    const { read, pass } = settled();
    await read();
    const clear = bili.faults.add({
      match: { operation: 'historyCursor' },
      kind: 'schema-drift',
      mutate: (body) => {
        const changed = structuredClone(body) as { data: { list: { view_at: unknown }[] } };
        const row = changed.data.list[3];
        if (row) row.view_at = 'soon';
        return changed;
      },
    });
    watch(100);
    pass(HOUR);
    await read();
    const before = asked();
    pass(HOUR);
    await read();
    expect(asked()).toBe(before + 1);
    expect(await missed()).toMatchObject([{ rows: 1 }]);
    clear();
    pass(HOUR);
    await read();
    expect(await missed()).toEqual([]);
  });
});

describe('a page of which no row can be read', () => {
  /** So many answers, after some, have keys that are no numbers. */
  const unreadable = (after: number, times: number) =>
    bili.faults.add({
      match: { operation: 'historyCursor' },
      kind: 'schema-drift',
      after,
      times,
      mutate: (body) => {
        const changed = structuredClone(body) as { data: { list: { kid: unknown }[] } };
        for (const row of changed.data.list) row.kid = '?';
        return changed;
      },
    });
  const timesOf = (from: number, to: number) =>
    bili.state.viewer.history.slice(from, to).map(({ view_at }) => view_at);

  it('is passed over by the first reading, told as a gap, and no more once it is read', async () => {
    unreadable(1, 1);
    const { read, pass } = settled();
    expect(await read()).toMatchObject({ state: 'done', kept: served().length - 29 });
    const lost = timesOf(30, 59);
    const [lack, ...others] = await missed();
    expect(others).toEqual([]);
    expect(lack?.rows).toBe(30);
    expect(lack?.from).toBeLessThanOrEqual(Math.min(...lost));
    expect(lack?.to).toBeGreaterThanOrEqual(Math.max(...lost));
    pass(HOUR);
    await changeArchiveNotes(account, (notes) => ({ ...notes, wantsAll: true }));
    await read();
    expect(await names()).toEqual(served());
    expect(await missed()).toEqual([]);
  });

  it('as the newest of a top-up is told, and what is behind it is read all the same', async () => {
    const { read, pass } = settled();
    await read();
    for (let n = 0; n < 40; n += 1) watch(200);
    const fresh = timesOf(30, 40);
    unreadable(0, 1);
    pass(HOUR);
    await read();
    const here = new Set((await kept()).map(({ viewedSeconds }) => viewedSeconds));
    expect(fresh.every((seconds) => here.has(seconds))).toBe(true);
    const [lack] = await missed();
    expect(lack?.from).toBeLessThanOrEqual(Math.min(...timesOf(0, 30)));
    expect(lack?.to).toBeGreaterThanOrEqual(Math.max(...timesOf(0, 30)));
    pass(HOUR);
    await read();
    expect(await names()).toEqual(expect.arrayContaining(served()));
    expect(await missed()).toEqual([]);
  });

  it('after page ends a top-up at the third, with a gap down to what is known', async () => {
    const { read, pass } = settled();
    await read();
    const [newest] = timesOf(0, 1);
    for (let n = 0; n < 120; n += 1) watch(200, 20);
    const clear = unreadable(0, 99);
    const before = asked();
    pass(HOUR);
    await read();
    expect(asked()).toBe(before + 3);
    expect((await readArchiveNotes(account)).cleared).toBeNull();
    const gone = await missed();
    expect(Math.min(...gone.map(({ from }) => from))).toBe(newest);
    expect(Math.max(...gone.map(({ to }) => to))).toBeGreaterThanOrEqual(timesOf(0, 1)[0] ?? 0);
    pass(HOUR);
    await read();
    expect(await missed()).toHaveLength(gone.length);
    clear();
    pass(HOUR);
    await read();
    expect(await names()).toEqual(expect.arrayContaining(served()));
    expect(await missed()).toEqual([]);
  });
});

describe('a service that tells of pages in a circle', () => {
  it.each([2, 3, 7])(
    'of which no row can be read (%i of them) is left, also at the first reading',
    async (round) => {
      let page = 0;
      const timeOf = (place: number) => bili.state.viewer.history[place]?.view_at ?? 0;
      bili.faults.add({
        match: { operation: 'historyCursor' },
        kind: 'schema-drift',
        mutate: (body) => {
          const changed = structuredClone(body) as {
            data: { cursor: { max: number; view_at: number }; list: { kid: unknown }[] };
          };
          page += 1;
          if (page > 200) throw new Error('asked for ever');
          for (const row of changed.data.list) row.kid = '?';
          const turn = (page % round) + 1;
          Object.assign(changed.data.cursor, { max: turn, view_at: timeOf(turn * 9) });
          return changed;
        },
      });
      const { read } = settled();
      await read();
      expect(asked()).toBeLessThanOrEqual(50);
      expect((await readArchiveNotes(account)).count).toBe(0);
    },
  );
});

describe('what happens on the site', () => {
  it('deleting there deletes nothing here', async () => {
    const { read, pass } = settled();
    await read();
    const before = await names();
    bili.state.viewer.history.splice(0, 40);
    pass(HOUR);
    await read();
    expect(await names()).toEqual(before);
    expect((await readArchiveNotes(account)).cleared).toBeNull();
  });

  it('clearing there is noticed once, and what may have been missed is a gap', async () => {
    const { read, pass } = settled();
    await read();
    const [newest] = bili.state.viewer.history;
    const before = await names();
    bili.state.viewer.history = [];
    pass(HOUR);
    await read();
    expect(await names()).toEqual(before);
    const { cleared } = await readArchiveNotes(account);
    expect(cleared).toMatchObject({ afterSeconds: newest?.view_at, told: false });
    pass(HOUR);
    await read();
    expect((await readArchiveNotes(account)).cleared).toEqual(cleared);
    if (newest) bili.state.viewer.history = [{ ...newest, view_at: newest.view_at + 9_000 }];
    pass(HOUR);
    await read();
    expect(await missed()).toEqual([
      { from: newest?.view_at, to: (newest?.view_at ?? 0) + 9_000, rows: null },
    ]);
  });

  it('an answer that was empty by accident is taken back', async () => {
    const { read, pass } = settled();
    await read();
    const { history } = bili.state.viewer;
    bili.state.viewer.history = [];
    pass(HOUR);
    await read();
    bili.state.viewer.history = history;
    pass(HOUR);
    await read();
    expect((await readArchiveNotes(account)).cleared).toBeNull();
    expect(await missed()).toEqual([]);
  });
});

describe('stopped', () => {
  it('at every moment of the first reading: nothing is lost, nothing doubled', {
    timeout: 120_000,
  }, async () => {
    bili.state.viewer.history.splice(130);
    const whole = settled();
    await whole.read();
    const moments = whole.moments();
    const requests = asked();
    for (let dieAt = 1; dieAt <= moments; dieAt += 1) {
      await emptyDatabase();
      bili.log.length = 0;
      const machine = createMachine(account);
      const first = createArchiveLife(bili, machine, { dieAt });
      await first.read().catch(() => undefined);
      const second = createArchiveLife(bili, machine, { laterMs: () => HOUR });
      if (!(await second.words.get(0))) await second.words.start(0);
      expect(await second.run()).toMatchObject({ state: 'done', kept: served().length });
      expect(await names()).toEqual(served());
      expect(await missed()).toEqual([]);
      expect(asked()).toBeLessThanOrEqual(requests + 1);
    }
  });

  it('at every moment of topping up: the same', { timeout: 120_000 }, async () => {
    bili.state.viewer.history.splice(130);
    for (let dieAt = 1; dieAt <= 8; dieAt += 1) {
      await emptyDatabase();
      const machine = createMachine(account);
      await createArchiveLife(bili, machine).read();
      for (let n = 0; n < 40; n += 1) watch(100);
      const before = new Set([...(await names()), ...served()]);
      await createArchiveLife(bili, machine, { dieAt, laterMs: () => HOUR })
        .read()
        .catch(() => undefined);
      const next = createArchiveLife(bili, machine, { laterMs: () => 2 * HOUR });
      await next.read();
      expect(new Set(await names())).toEqual(before);
      expect(await missed()).toEqual([]);
    }
  });

  it.each<FaultKind>(['http-412-html', 'code-352', 'http-502', 'truncated', 'session-expired'])(
    'by %s it keeps its place and goes on',
    async (kind) => {
      const clear = bili.faults.add({
        match: { operation: 'historyCursor' },
        kind,
        after: 2,
      });
      const { read, words, machine } = settled();
      expect(['waiting', 'paused']).toContain((await read())?.state);
      expect(await kept()).not.toHaveLength(0);
      clear();
      machine.coolDowns = {};
      const later = createArchiveLife(bili, machine, { laterMs: () => 2 * HOUR });
      await later.words.resume(0);
      expect(await later.run()).toMatchObject({ state: 'done' });
      expect(await names()).toEqual(served());
      expect((await words.get(0))?.kept).toBe(served().length);
    },
  );

  it('by a full disk it waits, says so, and goes on when there is room', async () => {
    let isFull = false;
    let laterMs = 0;
    const machine = createMachine(account);
    const life = createArchiveLife(bili, machine, {
      laterMs: () => laterMs,
      isFull: () => isFull,
    });
    life.onceTold(3, () => {
      isFull = true;
    });
    expect(await life.read()).toMatchObject({ state: 'waiting', wait: { reason: 'storage' } });
    expect(await kept()).not.toHaveLength(0);
    isFull = false;
    laterMs = HOUR;
    expect(await life.run()).toMatchObject({ state: 'done' });
    expect(await names()).toEqual(served());
    expect(await missed()).toEqual([]);
  });

  it('by the person it stays so; cancelled, what was read is kept and is no gap', async () => {
    const { read, words, onceTold, run } = settled();
    onceTold(4, () => words.pause(0));
    expect(await read()).toMatchObject({ state: 'paused' });
    const before = asked();
    await run();
    expect(asked()).toBe(before);
    await words.cancel(0);
    expect(await kept()).not.toHaveLength(0);
    expect(await missed()).toEqual([]);
    expect(await read()).toMatchObject({ state: 'done' });
    expect(await names()).toEqual(served());
  });
});

describe('accounts', () => {
  it('never mix', async () => {
    const { read, machine } = settled();
    await read();
    const mine = await names();
    machine.account = PEOPLE.second;
    expect(await kept(PEOPLE.second)).toEqual([]);
    const { run } = settled(machine);
    await run();
    expect(await kept(PEOPLE.second)).toEqual([]);
    expect(await names()).toEqual(mine);
  });
});
