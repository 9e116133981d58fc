import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { activityOf } from '../../src/parts/followings/shared/activity.ts';
import { CENSUS_A_DAY, coveredBy } from '../../src/parts/followings/shared/census.ts';
import { censusCollection } from '../../src/parts/followings/worker/census.ts';
import { censusStore } from '../../src/parts/followings/worker/census-store.ts';
import { followingStore } from '../../src/parts/followings/worker/following-store.ts';
import { type FaultKind, PEOPLE } from '../fake-bili/index.ts';
import { following } from '../support/following-rows.ts';
import { createCollectingLife } from './collecting-life.ts';
import { createMachine, emptyDatabase } from './harness.ts';
import { simulated } from './setting.ts';

const HOUR = 3_600_000;
const account = PEOPLE.viewer;

const bili = await simulated();
beforeEach(() => {
  bili.state.options.feedDays = 10;
});

const asked = (operation: string) =>
  bili.log.filter((entry) => entry.operation === operation && entry.code === 0).length;
const sent = () =>
  bili.log.filter(({ operation }) =>
    ['feedAll', 'keywordVideos', 'navNum'].includes(operation ?? ''),
  ).length;

/** The local copy as a whole reading left it, of so many people. */
async function copyOf(count = 40) {
  const { viewer, people } = bili.state;
  const some = [...viewer.followings.values()].slice(0, count);
  for (const { mid } of [...viewer.followings.values()].slice(count)) viewer.followings.delete(mid);
  await followingStore.put(
    some.map(({ mid, mtime }) => {
      const person = people.get(mid);
      const name = person?.cancelled ? '账号已注销' : (person?.name ?? '');
      return following({ account, mid, mtime, name });
    }),
  );
}

function createLife(machine = createMachine(account), dieAt = Infinity, laterMs = 0) {
  return createCollectingLife(bili, machine, censusCollection, {
    dieAt,
    laterMs: () => laterMs,
    isTurnMoment: true,
  });
}

/** What may be said of everybody now. */
async function activities() {
  const notes = await censusStore.notes(account);
  const rows = new Map((await censusStore.people(account)).map((row) => [row.mid, row]));
  const people = await followingStore.all(account);
  const coverage = notes ? coveredBy(notes) : null;
  return new Map(
    people.map(({ mid, mtime }) => [mid, activityOf(rows.get(mid), mtime, coverage)] as const),
  );
}

/** The latest upload that the service has of somebody; null: none. */
function latest(mid: number): number | null {
  const person = bili.state.people.get(mid);
  return (person && bili.state.videos.listOf(person)[0]?.pubdate) ?? null;
}

/** Nobody is said to have been silent who was not, and no upload is made up. */
async function expectTrue() {
  let known = 0;
  for (const [mid, { lastSeconds, quietSeconds }] of await activities()) {
    const last = latest(mid);
    if (lastSeconds !== null) {
      expect(lastSeconds).toBeLessThanOrEqual(last ?? 0);
      known += 1;
    }
    if (quietSeconds !== null) expect(last ?? 0).toBeLessThanOrEqual(quietSeconds);
  }
  return known;
}

it('walks the feed once, asks about the others one by one, and knows everybody then', async () => {
  await copyOf();
  const { words, run, wakeAt } = createLife();
  await words.start(0);
  expect(await run()).toMatchObject({ state: 'done' });
  const cancelled = [...(await followingStore.all(account))].filter(
    ({ name }) => name === '账号已注销',
  );
  for (const [mid, activity] of await activities()) {
    if (cancelled.some((one) => one.mid === mid)) continue;
    expect([mid, activity.lastSeconds]).toEqual([mid, latest(mid)]);
    if (latest(mid) === null) expect(activity.quietSeconds).toBe(0);
  }
  const met = 40 - asked('keywordVideos') - cancelled.length;
  expect(met).toBeGreaterThan(0);
  expect(asked('keywordVideos')).toBeGreaterThan(0);
  expect(wakeAt()).toBeNull();
  expect([...bili.unknown, ...bili.violations]).toEqual([]);
});

it('costs a page or two when it is brought up to date', async () => {
  await copyOf();
  const { words, run } = createLife();
  await words.start(0);
  await run();
  const [pages, questions] = [asked('feedAll'), asked('keywordVideos')];
  expect(pages).toBeGreaterThan(1);
  await words.start(0);
  expect(await run()).toMatchObject({ state: 'done', topUp: true });
  expect(asked('feedAll')).toBe(pages + 1);
  expect(asked('keywordVideos')).toBe(questions);
  await expectTrue();
});

it('a worker stopped anywhere goes on where it was, and asks nothing twice but one', {
  timeout: 60_000,
}, async () => {
  await copyOf(12);
  const whole = createLife();
  await whole.words.start(0);
  await whole.run();
  const requests = sent();
  for (let dieAt = 1; dieAt <= requests + 6; dieAt += 2) {
    bili.log.length = 0;
    await emptyDatabase();
    await copyOf(12);
    const machine = createMachine(account);
    const first = createLife(machine, dieAt);
    await first.words.start(0).catch(() => undefined);
    await first.run().catch(() => undefined);
    const second = createLife(machine, Infinity, HOUR);
    // Stopped before the order was written down: nothing was ordered.
    if (!(await second.words.get(0))) await second.words.start(0);
    expect(await second.run()).toMatchObject({ state: 'done' });
    expect(sent()).toBeLessThanOrEqual(requests + 2);
    expect(await expectTrue()).toBeGreaterThan(0);
  }
});

it.each<FaultKind>([
  'http-412-html',
  'code-352',
  'http-502',
  'truncated',
  'data-null',
  'session-expired',
])(
  '%s in the middle of the feed: keeps its place, calls nobody silent, and goes on',
  async (kind) => {
    await copyOf();
    const clear = bili.faults.add({ match: { operation: 'feedAll' }, kind, after: 1 });
    const { words, run, machine } = createLife();
    await words.start(0);
    const stopped = await run();
    expect(['waiting', 'paused']).toContain(stopped?.state);
    expect(stopped?.next).toMatchObject({ offset: expect.stringMatching(/^\d{19}$/) });
    await expectTrue();
    clear();
    machine.coolDowns = {};
    const later = createLife(machine, Infinity, 2 * HOUR);
    await later.words.resume(0);
    expect(await later.run()).toMatchObject({ state: 'done' });
    expect(await expectTrue()).toBeGreaterThan(20);
  },
);

it('rows that cannot be read cost the claim below them, and nobody is called silent', async () => {
  await copyOf();
  bili.faults.add({
    match: { operation: 'feedAll' },
    kind: 'schema-drift',
    times: 1,
    mutate: (body) => {
      const changed = structuredClone(body) as { data: { items: { type: unknown }[] } };
      for (const row of changed.data.items.slice(0, 5)) row.type = 7;
      return changed;
    },
  });
  const { words, run } = createLife();
  await words.start(0);
  await run();
  await expectTrue();
});

it('who refuses, is gone or answers by halves stays unknown, and the others are asked', async () => {
  await copyOf();
  bili.state.options.feedDays = 1;
  const clear = bili.faults.add({
    match: { operation: 'keywordVideos' },
    kind: 'code',
    code: -404,
    times: 3,
  });
  bili.faults.add({ match: { operation: 'navNum' }, kind: 'code', code: -404 });
  const { words, run } = createLife();
  await words.start(0);
  expect(await run()).toMatchObject({ state: 'done' });
  clear();
  const vain = (await censusStore.people(account)).filter(
    ({ vainSeconds }) => vainSeconds !== null,
  );
  expect(vain.length).toBeGreaterThanOrEqual(3);
  const all = await activities();
  for (const { mid } of vain) expect(all.get(mid)?.quietSeconds).not.toBe(0);
  await expectTrue();
  // They are not asked about again the next day.
  const before = asked('keywordVideos');
  await words.start(0);
  await run();
  expect(asked('keywordVideos')).toBe(before);
});

it('has its share of the day, waits for the next one and goes on by itself', async () => {
  await copyOf();
  const { words, run, machine, wakeAt, onceTold } = createLife();
  onceTold(2, async () => {
    const at = await words.get(0);
    // What it has spent today already, but two.
    const nowMs = Date.now();
    if (at) for (let n = 0; n < CENSUS_A_DAY - 4; n += 1) await censusStore.spend(at, nowMs);
  });
  await words.start(0);
  const resting = await run();
  expect(resting).toMatchObject({ state: 'waiting', wait: { reason: 'daily' } });
  expect(wakeAt()).toBe(resting?.wait?.untilMs);
  const before = sent();
  await run();
  expect(sent()).toBe(before);
  const tomorrow = createLife(machine, Infinity, 25 * HOUR);
  expect(await tomorrow.run()).toMatchObject({ state: 'done' });
  await expectTrue();
});

it('does not rest for a year because the clock was once a year ahead', async () => {
  await copyOf();
  const ahead = createLife(createMachine(account), Infinity, 365 * 24 * HOUR);
  ahead.onceTold(2, async () => {
    const at = await ahead.words.get(0);
    if (at) for (let n = 0; n < CENSUS_A_DAY; n += 1) await censusStore.spend(at, ahead.now());
  });
  await ahead.words.start(0);
  expect(await ahead.run()).toMatchObject({ state: 'waiting', wait: { reason: 'daily' } });
  expect(await createLife(ahead.machine).run()).toMatchObject({ state: 'done' });
});

it('is paused, carried on and cancelled; what was learnt stays', async () => {
  await copyOf();
  const { words, run, onceTold } = createLife();
  onceTold(3, () => words.pause(0));
  await words.start(0);
  expect(await run()).toMatchObject({ state: 'paused', wait: { reason: 'person' } });
  const before = sent();
  await run();
  expect(sent()).toBe(before);
  onceTold(3, () => words.cancel(0));
  await words.resume(0);
  expect(await run()).toMatchObject({ state: 'cancelled' });
  expect((await censusStore.people(account)).length).toBeGreaterThan(0);
  await expectTrue();
  await words.start(0);
  expect(await run()).toMatchObject({ state: 'done' });
  await expectTrue();
});

it('belongs to the account that ordered it', async () => {
  await copyOf();
  const { words, run, machine, onceTold } = createLife();
  onceTold(3, () => {
    machine.account = PEOPLE.second;
  });
  await words.start(0);
  expect(await run()).toBeNull();
  expect(await censusStore.people(PEOPLE.second)).toEqual([]);
  machine.account = account;
  expect(await run()).toMatchObject({ state: 'done' });
});
