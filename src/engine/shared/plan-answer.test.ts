import { expect, it } from 'vitest';
import { withItems, withoutItems } from './plan-answer.ts';
import type { KeptPlan, RunOrder } from './runs.ts';

const item = (id: string) => ({ id, title: `人 ${id}`, target: { mid: Number(id) } });
const order: RunOrder = {
  kind: 'unfollow',
  params: {},
  items: [
    item('1'),
    { ...item('2'), skip: 'already' },
    item('3'),
    { ...item('4'), title: '4' },
    item('1'),
  ],
};
const plan: KeptPlan = {
  id: 'p',
  account: 1,
  kind: 'unfollow',
  params: {},
  items: [
    { ...item('1'), skip: null },
    { ...item('2'), skip: 'already' },
    { ...item('3'), skip: 'protected' },
    { ...item('4'), title: '查到的名字', skip: null },
  ],
  calls: { writes: 2, reads: 1 },
  expectedMs: 1_000,
  losses: [],
  undoable: true,
  asksTwice: false,
  backup: false,
};

it('a plan is the same once its items were put back into it', () => {
  const answer = withoutItems(order, plan);
  expect(answer.told?.map(({ id }) => id)).toEqual(['3', '4']);
  expect(withItems(order, answer)).toEqual(plan);
});

it('of ten thousand people as they were ordered, nothing comes back', () => {
  const items = Array.from({ length: 10_000 }, (_, n) => item(String(n + 1)));
  const many = { ...plan, items: items.map((one) => ({ ...one, skip: null })) };
  const answer = withoutItems({ ...order, items }, many);
  expect(JSON.stringify(answer).length).toBeLessThan(300);
  expect(withItems({ ...order, items }, answer)).toEqual(many);
});
