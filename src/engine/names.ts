import type { Plan, Run, RunItem } from './shared/runs.ts';

/** What is known on this machine of a person's name; null: nothing. */
export type NameOf = (account: number, mid: number) => Promise<string | null>;

type Titled = Pick<RunItem, 'id' | 'title'>;

/** Ordered by number alone: by a link, by a page that did not say who that is. */
const isNameless = ({ id, title }: Titled): boolean =>
  title === '' || title === id || /^(?:av|UID )?\d+$/i.test(title);

/** Puts names where an order has none: journal and surfaces speak of people, not of numbers. */
export function createNaming(nameOf: NameOf) {
  async function named<T extends Titled & { readonly target: unknown }>(
    account: number,
    item: T,
  ): Promise<T> {
    const { mid } = item.target as { readonly mid?: number };
    if (mid === undefined || !isNameless(item)) return item;
    // A name is no reason for an order to fail.
    const title = await nameOf(account, mid).catch(() => null);
    return title ? { ...item, title } : item;
  }

  return async (account: number, plan: Plan): Promise<Plan> => {
    if (!plan.items.some(isNameless)) return plan;
    return { ...plan, items: await Promise.all(plan.items.map((item) => named(account, item))) };
  };
}

/** What was read of a video tells its title. */
export function withLearntName(item: RunItem): RunItem {
  const { title } = (item.after ?? item.before ?? {}) as { readonly title?: unknown };
  return typeof title === 'string' && title !== '' && isNameless(item) ? { ...item, title } : item;
}

/** How the first item of a run is called by now. */
export function titleBy(ended: readonly RunItem[], { title }: Pick<Run, 'title'>): string {
  return ended.find(({ index }) => index === 0)?.title ?? title;
}
