import { expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { createComparisonModel } from './comparison-model.ts';
import { createRestoreModel } from './restore-model.ts';

const PLAN = { id: 'p1', account: 7, kind: 'snapshot-restore', losses: [] };

/** Two people and two groups are gone; `answers` come to what is asked. */
function create(answers: Record<string, (input: never) => unknown>) {
  const people = [followed(1, { groups: [5] }), followed(2, { groups: [6] })];
  const own = [
    { tagid: 5, name: '美食' },
    { tagid: 6, name: '音乐' },
  ];
  const was = snapshotOf({ followings: whole(people), groups: whole(own) });
  const is = snapshotOf({ followings: whole([]), groups: whole([]) });
  const asked: string[] = [];
  const ask = (async (method: string, input: never) => {
    asked.push(method);
    return answers[method]?.(input) ?? 500;
  }) as unknown as Background;
  const model = createRestoreModel(ask);
  const comparing = createComparisonModel(was, is, true);
  comparing.pickAll();
  return { model, comparing, asked };
}

const listed = (...names: string[]) => ({
  value: names.map((name, place) => ({ name, tagid: place + 1, count: 0 })),
});
const done = { id: 'a', state: 'verified', error: null, note: null, undoable: true };

/** All groups are there, and the plan is being made until `planned` is called. */
async function beginPlanning() {
  const planning = Promise.withResolvers<unknown>();
  const { model, comparing } = create({
    'groups.list': () => listed('美食', '音乐'),
    'runs.plan': () => planning.promise,
  });
  await model.look(comparing);
  const began = model.begin(comparing);
  await vi.waitFor(() => expect(model.orders.busy.value).toBe(true));
  const planned = async () => {
    planning.resolve(PLAN);
    await began;
  };
  return { model, comparing, planned };
}

it('says what is being done until the plan is there, and then gives way to it', async () => {
  const { model, planned } = await beginPlanning();
  expect(model.asked.value).toMatchObject({ made: 2, anew: [] });
  await planned();
  expect(model.orders.proposal.value).not.toBeNull();
  expect(model.asked.value).toBeNull();
  model.dispose();
});

it('gone back from while it is planned it shows no plan, and can be begun once more', async () => {
  const { model, comparing, planned } = await beginPlanning();
  model.close();
  await planned();
  expect([model.asked.value, model.orders.proposal.value, model.error.value]).toEqual([
    null,
    null,
    null,
  ]);
  await model.look(comparing);
  await model.begin(comparing);
  expect(model.orders.proposal.value).not.toBeNull();
  model.dispose();
});

it('gone back from while groups are made it makes no further one', async () => {
  const making = Promise.withResolvers<unknown>();
  const { model, comparing, asked } = create({
    'groups.list': () => listed('美食'),
    'acts.order': () => making.promise,
  });
  await model.look(comparing);
  const began = model.begin(comparing);
  await vi.waitFor(() => expect(asked).toContain('acts.order'));
  model.close();
  making.resolve(done);
  await began;
  expect(asked).not.toContain('runs.plan');
  expect([model.asked.value, model.error.value]).toEqual([null, null]);
  model.dispose();
});

it('refused in the middle it names the groups that are there by then, over every try', async () => {
  const names: string[] = [];
  const { model, comparing } = create({
    'groups.list': () => listed(...names),
    'acts.order': ({ items }: { items: { id: string }[] }) => {
      if (names.length > 0) throw new BiliError({ kind: 'refused', operation: 'groupCreate' });
      names.push(items[0]?.id ?? '');
      return done;
    },
  });
  await model.look(comparing);
  for (let tries = 0; tries < 2; tries += 1) {
    await model.begin(comparing);
    expect(model.error.value).toMatchObject({ kind: 'refused' });
    expect(model.asked.value).toMatchObject({ made: 1, anew: ['美食'] });
  }
  model.dispose();
});
