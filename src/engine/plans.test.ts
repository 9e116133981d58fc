import { expect, it } from 'vitest';
import { createPlans } from './plans.ts';
import type { RunOrder } from './shared/runs.ts';

const order = (...items: RunOrder['items']): RunOrder => ({ kind: 'follow', params: {}, items });
const item = (id: string) => ({ id, title: id, target: {} });
const noPlan = expect.objectContaining({ kind: 'no-plan' });

function create() {
  const clock = { ms: 0, now: () => clock.ms };
  return { clock, plans: createPlans(clock) };
}

it('is begun once, without what was unticked or is known not to be changed', () => {
  const { plans } = create();
  const id = plans.keep(1, order(item('a'), item('b'), { ...item('c'), skip: 'gone' }));
  expect(plans.take(1, id, ['b']).items).toEqual([item('a')]);
  expect(() => plans.take(1, id, [])).toThrow(noPlan);
});

it('is of one account', () => {
  const { plans } = create();
  const id = plans.keep(1, order(item('a')));
  expect(() => plans.take(2, id, [])).toThrow(noPlan);
  expect(plans.take(1, id, []).items).toHaveLength(1);
});

it('is kept for some minutes', () => {
  const { plans, clock } = create();
  const id = plans.keep(1, order(item('a')));
  clock.ms = 15 * 60_000;
  expect(() => plans.take(1, id, [])).toThrow(noPlan);
});

it('the oldest of an account goes when there are many, and none of others', () => {
  const { plans } = create();
  const other = plans.keep(2, order(item('x')));
  const ids = Array.from({ length: 21 }, (_, at) => plans.keep(1, order(item(String(at)))));
  expect(() => plans.take(1, ids[0] ?? '', [])).toThrow(noPlan);
  expect(plans.take(1, ids[1] ?? '', []).items[0]?.id).toBe('1');
  expect(plans.take(2, other, []).items[0]?.id).toBe('x');
});
