import type { Clock } from '../api/clock.ts';
import { BiliError } from '../shared/errors.ts';
import type { RunOrder } from './shared/runs.ts';

/** As long as anybody looks at a plan before they begin. */
const KEPT_MS = 15 * 60_000;
/** Of one account; the oldest goes first. */
const MOST = 20;

interface Kept {
  readonly account: number;
  readonly order: RunOrder;
  readonly untilMs: number;
}

/**
 * Orders whose plans were shown, by the id of the plan: who begins one names it. They end with the
 * worker; a surface then plans again.
 */
export function createPlans({ now }: Pick<Clock, 'now'>) {
  const kept = new Map<string, Kept>();

  function drop() {
    for (const [id, { untilMs }] of kept) if (untilMs <= now()) kept.delete(id);
  }

  function look(
    account: number,
    id: string,
    without: readonly string[],
    operation: string,
  ): RunOrder {
    drop();
    const plan = kept.get(id);
    if (plan?.account !== account) throw new BiliError({ kind: 'no-plan', operation });
    const out = new Set(without);
    const items = plan.order.items.filter((item) => !item.skip && !out.has(item.id));
    return { ...plan.order, items };
  }

  return {
    /** Gives the id that the plan is begun with. */
    keep(account: number, order: RunOrder): string {
      drop();
      const own = [...kept].filter(([, one]) => one.account === account);
      for (const [id] of own.slice(0, Math.max(0, own.length - MOST + 1))) kept.delete(id);
      const id = crypto.randomUUID();
      kept.set(id, { account, order, untilMs: now() + KEPT_MS });
      return id;
    },

    /**
     * What is to be done by a plan, once: its items but for those that were unticked or left out.
     * @throws {BiliError} `no-plan`: not known (any more), or of another account.
     */
    take(account: number, id: string, without: readonly string[]): RunOrder {
      const order = look(account, id, without, 'runs.start');
      kept.delete(id);
      return order;
    },

    /**
     * What would be done without some of its items; the plan stays.
     * @throws {BiliError} `no-plan`, as above.
     */
    look: (account: number, id: string, without: readonly string[]): RunOrder =>
      look(account, id, without, 'runs.cost'),
  };
}
