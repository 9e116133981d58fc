import type { OrderItem, Plan, Run, RunOrder } from '@/src/engine/shared/runs.ts';
import type { AnyKind } from '@/src/shared/kind-ids.ts';

/** A change, as far as a sentence tells it. */
export interface Said {
  readonly kind: AnyKind;
  readonly params: unknown;
  /** What the group or folder is called. */
  readonly into?: string | undefined;
  /** Of the first item. */
  readonly title: string;
  /** Items. */
  readonly total: number;
  /** Things: as many as items, unless an item stands for more. */
  readonly count: number;
}

type Sized = Pick<OrderItem, 'size'>;
const sizeOf = (items: readonly Sized[]) => items.reduce((sum, { size = 1 }) => sum + size, 0);

/** What is ordered: without what is left out. */
export function orderSaid({ kind, params, into, items }: RunOrder): Said {
  const done = items.filter(({ skip }) => !skip);
  const title = done[0]?.title ?? '';
  return { kind, params, into, title, total: done.length, count: sizeOf(done) };
}

/** What a plan does: without what it leaves out and what was unticked. */
export function planSaid(plan: Plan, without: ReadonlySet<string> = new Set()): Said {
  const { kind, params, into, items } = plan;
  const done = items.filter(({ id, skip }) => skip === null && !without.has(id));
  const title = done[0]?.title ?? '';
  return { kind, params, into, title, total: done.length, count: sizeOf(done) };
}

export function runSaid({ kind, params, into, title, things, counts: { total } }: Run): Said {
  return { kind, params, into, title, total, count: things ?? total };
}
