import { signal } from '@preact/signals';
import { withItems } from '@/src/engine/shared/plan-answer.ts';
import type { KeptPlan, Plan, Run, RunOrder } from '@/src/engine/shared/runs.ts';
import type { Background, InputOf } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import type { InTurn } from './in-turn.ts';

export type PlannedOrder = InputOf<'runs.plan'>;

/** What a view asks before it starts: the plan, and what the view has to say about it. */
export interface Proposal {
  readonly order: PlannedOrder;
  readonly plan: KeptPlan;
  readonly asking: Asking;
}

export interface Asking {
  /** Said above the plan. */
  readonly note?: string;
  /** The word that must be typed first. */
  readonly typed?: string;
  /** What the person may note about those whom it changes; kept as soon as it is agreed to. */
  readonly remark?: {
    readonly label: string;
    readonly keep: (text: string, ids: readonly string[]) => void;
  };
  /** Whose list it was made from, where that may have changed since: it is planned for nobody else. */
  readonly account?: number;
}

interface Ways {
  /** One alone is done without a run. */
  readonly one: (order: PlannedOrder, account: number) => Promise<unknown>;
  readonly begun: (run: Run, order: PlannedOrder, without: readonly string[]) => Promise<void>;
}

/** Plans that a person looks at before anything happens, and what they agree to. */
export function createProposals(ask: Background, turn: InTurn, { one, begun }: Ways) {
  const proposal = signal<Proposal | null>(null);
  let newest: PlannedOrder | null = null;

  const planOf = async (order: PlannedOrder, viewer?: number) =>
    withItems(order as RunOrder, await ask('runs.plan', order, { viewer }));

  /** Begins what was looked at, without what was unticked in it. */
  async function agree(without: readonly string[] = []): Promise<void> {
    const asked = proposal.peek();
    if (!asked || turn.busy.peek()) return;
    const { order, plan, asking } = asked;
    const out = new Set(without);
    const items = order.items.filter(({ id, skip }) => !skip && !out.has(id));
    if (items.length === 1) {
      proposal.value = null;
      // Somebody else may have signed in since it was looked at.
      await one({ ...order, items }, plan.account);
      return;
    }
    await turn.run(async () => {
      const run = await startOr(plan, without, async () => {
        const next = await planOf(order, plan.account);
        // What was agreed to is begun; anything else is for the person to see first.
        if (isSame(plan, next)) return next;
        proposal.value = { order, plan: next, asking };
        return null;
      });
      if (run) await begun(run, order, without);
    });
  }

  /** Plans end with the worker that made them: then it is planned once more. */
  async function startOr(
    { id, account: viewer }: KeptPlan,
    without: readonly string[],
    planAgain: () => Promise<KeptPlan | null>,
  ): Promise<Run | null> {
    const start = (plan: string) => ask('runs.start', { plan, without: [...without] }, { viewer });
    try {
      return await start(id);
    } catch (caught) {
      if (!(caught instanceof BiliError) || caught.kind !== 'no-plan') throw caught;
      const next = await planAgain();
      return next && (await start(next.id));
    }
  }

  return {
    proposal,
    /** Shows what an order would do; `agree` begins it. Of several asked for at once, the newest. */
    propose(order: PlannedOrder, asking: Asking = {}): Promise<void> {
      newest = order;
      return turn.run(async () => {
        const plan = await planOf(order, asking.account);
        if (newest === order) proposal.value = { order, plan, asking };
      });
    },
    agree,
    withdraw() {
      proposal.value = null;
    },
  };
}

/** Whether two plans would do the same, to the same, at the same price. */
function isSame(one: Plan, other: Plan): boolean {
  const core = ({ items, losses, backup, undoable }: Plan) =>
    JSON.stringify([items.map(({ id, skip }) => [id, skip]), losses, backup, undoable]);
  return core(one) === core(other);
}
