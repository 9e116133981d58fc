import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BUCKETS } from '../../src/api/pace.ts';
import { runStore } from '../../src/engine/run-store.ts';
import { hasEnded, type Run, type RunOrder } from '../../src/engine/shared/runs.ts';
import { type FaultKind, PEOPLE } from '../fake-bili/index.ts';
import { createLife, createMachine, emptyDatabase, type Machine } from './harness.ts';
import { reset } from './orders.ts';
import { NO_PAGE, simulated } from './setting.ts';

/*
 * Random orders under random trouble: faults of every kind, workers stopped at any moment, clocks
 * that jump both ways, another account in between, a person who pauses and goes on. Whatever
 * happens, the journal must say what the service has, nothing may be sent faster than the pace or
 * inside a cool-down, and taking everything back must bring back what was.
 */

const MINUTE = 60_000;
const FAULTS: readonly FaultKind[] = [
  ...NO_PAGE,
  'csrf-stale',
  'no-effect',
  'attribute-text',
  'rows-missing',
];

const bili = await simulated();

type Goal = 'unfollow' | 'follow' | 'group-add' | 'group-leave' | 'special-on';

const trouble = fc.record({
  fault: fc.constantFrom(...FAULTS),
  operation: fc.constantFrom(
    'modifyRelation',
    'relations',
    'relation',
    'groupCopyUsers',
    'batchModifyRelation',
  ),
  when: fc.constantFrom('before' as const, 'after' as const),
  after: fc.nat(6),
  times: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 8 }),
});
const step = fc.oneof(
  fc.record({ type: fc.constant('stop' as const), atMoment: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ type: fc.constant('jump' as const), minutes: fc.integer({ min: -90, max: 90 }) }),
  fc.record({ type: fc.constant('other account' as const) }),
  fc.record({ type: fc.constant('pause' as const) }),
  fc.record({ type: fc.constant('wake' as const) }),
);
const story = fc.record({
  goal: fc.constantFrom<Goal>('unfollow', 'follow', 'group-add', 'group-leave', 'special-on'),
  count: fc.integer({ min: 1, max: 8 }),
  troubles: fc.array(trouble, { maxLength: 4 }),
  steps: fc.array(step, { maxLength: 6 }),
});

/** Found by an earlier run: a write without effect, and the row that says so is left out. */
const FOUND: typeof story extends fc.Arbitrary<infer S> ? S : never = {
  goal: 'unfollow',
  count: 2,
  troubles: [
    {
      fault: 'rows-missing',
      operation: 'relations',
      when: 'before',
      after: 0,
      times: 2,
      rows: 1,
    },
    {
      fault: 'no-effect',
      operation: 'modifyRelation',
      when: 'before',
      after: 1,
      times: 1,
      rows: 1,
    },
  ],
  steps: [],
};

function orderFor(goal: Goal, count: number): RunOrder {
  const { viewer } = bili.state;
  // A cancelled account can be unfollowed and never followed again.
  const followed = [...viewer.followings.values()].filter(
    ({ special, mid }) => !special && mid !== PEOPLE.deleted,
  );
  const strangers = [PEOPLE.upB, PEOPLE.stranger, PEOPLE.empty, PEOPLE.fan, PEOPLE.private];
  const mids = goal === 'follow' ? strangers : followed.map(({ mid }) => mid);
  const [first] = viewer.groups;
  const needsGroup = goal === 'group-add' || goal === 'group-leave';
  return {
    kind: goal,
    params: needsGroup ? { tagids: [first?.tagid ?? 0] } : {},
    items: mids.slice(0, count).map((mid) => ({ id: String(mid), title: '', target: { mid } })),
  };
}

/** What the service has of one person, without the date of the follow. */
function personNow(mid: number) {
  const found = bili.state.viewer.followings.get(mid);
  return found && { groups: [...found.tagids].sort(), special: found.special };
}

function holds(order: RunOrder, mid: number): boolean {
  const now = personNow(mid);
  const [tagid] = (order.params as { tagids?: number[] }).tagids ?? [];
  if (order.kind === 'unfollow') return now === undefined;
  if (order.kind === 'follow') return now !== undefined;
  if (order.kind === 'special-on') return now?.special === true;
  const inside = tagid !== undefined && now?.groups.includes(tagid) === true;
  return order.kind === 'group-add' ? inside : !inside;
}

type Life = ReturnType<typeof createLife>;

/** In one life: never two at once, writes no closer than the pace, nothing during a block. */
function checkManners({ requests }: Life) {
  expect(Math.max(0, ...requests.map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(1);
  expect(requests.filter(({ blocked }) => blocked)).toEqual([]);
  const writes = requests.filter(({ method }) => method === 'POST');
  for (const [index, write] of writes.entries()) {
    const before = writes[index - 1];
    // A clock set back between the two says nothing about the time that passed.
    if (!before || write.turned !== before.turned) continue;
    expect(write.atMs - before.atMs).toBeGreaterThanOrEqual(BUCKETS.write.gapMs[0]);
  }
}

const latest = async () => (await runStore.recent(PEOPLE.viewer, 1))[0];

/** Lets a run end, by whatever a patient person would do. */
async function bringToEnd(machine: Machine, id: string): Promise<Run> {
  machine.account = PEOPLE.viewer;
  for (let turn = 0; turn < 30; turn++) {
    const run = await runStore.get(id);
    if (!run || hasEnded(run)) break;
    const life = createLife(bili, machine);
    if (run.state === 'waiting' && run.wait?.untilMs) {
      machine.clock.offsetMs += Math.max(0, run.wait.untilMs - life.clock.now()) + 1;
    } else machine.clock.offsetMs += 61 * MINUTE;
    if (run.state === 'paused') await life.engine.resume(id);
    await life.engine.wake();
    checkManners(life);
  }
  return (await runStore.get(id)) as Run;
}

async function live(
  machine: Machine,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) {
  for (const one of steps) {
    if (one.type === 'jump') machine.clock.offsetMs += one.minutes * MINUTE;
    machine.account = one.type === 'other account' ? PEOPLE.second : PEOPLE.viewer;
    const life = createLife(bili, machine, one.type === 'stop' ? one.atMoment : Infinity);
    if (one.type === 'other account') life.jar.set('DedeUserID', String(PEOPLE.second));
    const run = await latest();
    if (one.type === 'pause' && run) await life.engine.pause(run.id).catch(() => undefined);
    await life.engine.wake().catch(() => undefined);
    checkManners(life);
  }
}

it('whatever happens, the journal is what the service has', { timeout: 120_000 }, async () => {
  let stories = 0;
  await fc.assert(
    fc.asyncProperty(story, async ({ goal, count, troubles, steps }) => {
      stories += 1;
      reset(bili);
      await emptyDatabase();
      const machine = createMachine(PEOPLE.viewer);
      const order = orderFor(goal, count);
      const mids = order.items.map(({ id }) => Number(id));
      const before = new Map(mids.map((mid) => [mid, personNow(mid)]));
      for (const { fault, operation, when, after, times, rows } of troubles) {
        bili.faults.add({ match: { operation }, kind: fault, when, after, times, rows });
      }
      const first = createLife(bili, machine, steps[0]?.type === 'stop' ? 8 : Infinity);
      const run = await first.engine.start(order).catch(() => null);
      if (!run) return;
      await first.engine.wake().catch(() => undefined);
      checkManners(first);
      await live(machine, steps);
      const ended = await bringToEnd(machine, run.id);

      expect(hasEnded(ended)).toBe(true);
      const entries = await runStore.journalOf(run.id);
      expect(entries.map(({ index }) => index)).toEqual(mids.map((_, index) => index));
      for (const { id, state, note } of entries) {
        const mid = Number(id);
        if (state === 'verified') expect(holds(order, mid)).toBe(true);
        // A write that came through late may have worked: that is what doubtful is for.
        if (state === 'failed' && note !== 'unchanged') {
          expect(personNow(mid)).toEqual(before.get(mid));
        }
      }

      bili.faults.clear();
      const { engine } = createLife(bili, machine);
      for (const undo of await engine.undo(run.id)) await bringToEnd(machine, undo.id);
      for (const { id, state } of entries) {
        if (state !== 'verified') continue;
        expect(personNow(Number(id))).toEqual(before.get(Number(id)));
      }
    }),
    { numRuns: 120, examples: [[FOUND]] },
  );
  console.log(`${stories} stories`);
});
