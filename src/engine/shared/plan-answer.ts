import type { KeptPlan, OrderItem, PlanItem, RunOrder } from './runs.ts';

/** A plan as it goes to whoever ordered it: ten thousand people whom they named need not come back. */
export interface PlanAnswer extends Omit<KeptPlan, 'items'> {
  /** Items that are otherwise in the plan than in the order: left out, or by their names; absent: none. */
  readonly told?: readonly Pick<PlanItem, 'id' | 'title' | 'skip'>[];
}

const planned = (item: OrderItem): PlanItem => ({ skip: null, ...item });

export function withoutItems(order: RunOrder, { items, ...plan }: KeptPlan): PlanAnswer {
  const ordered = new Map(order.items.map((item) => [item.id, planned(item)]));
  const told = items.filter(({ id, title, skip }) => {
    const before = ordered.get(id);
    return before?.title !== title || before.skip !== skip;
  });
  return { ...plan, told: told.map(({ id, title, skip }) => ({ id, title, skip })) };
}

/** The plan itself, for an order that it answers; what was chosen twice is there once. */
export function withItems(order: RunOrder, { told = [], ...plan }: PlanAnswer): KeptPlan {
  const known = new Map(told.map((item) => [item.id, item]));
  const items = new Map(
    order.items.map((item) => [item.id, { ...planned(item), ...known.get(item.id) }]),
  );
  return { ...plan, items: [...items.values()] };
}
