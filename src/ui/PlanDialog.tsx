import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PlanCost } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import { Dialog } from './Dialog.tsx';
import type { ListOrders } from './list-orders.ts';
import css from './OrdersView.module.css';
import { PlanView } from './PlanView.tsx';
import type { Proposal } from './proposals.ts';
import { planSaid } from './said.ts';
import { sentence } from './sentences.ts';

/** Whoever keeps it may cut it shorter. */
const REMARK_MAX = 200;

/** The last look before a change: what it does, what is lost, and at times a word to type. */
export function PlanDialog({ orders, proposal }: { orders: ListOrders; proposal: Proposal }) {
  const { plan, asking } = proposal;
  const [typed, setTyped] = useState('');
  const [remark, setRemark] = useState('');
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const plans = useMemo(() => [plan], [plan]);
  const cost = useCost(orders, proposal, without);
  const open = asking.typed === undefined || typed.trim() === asking.typed;

  function toggle(id: string) {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  }

  function agree() {
    const items = plan.items.filter(({ id, skip }) => skip === null && !without.has(id));
    if (remark.trim() !== '') {
      asking.remark?.keep(
        remark,
        items.map(({ id }) => id),
      );
    }
    orders.agree([...without]);
  }

  return (
    <Dialog title={sentence(planSaid(plan, without))} onClose={orders.withdraw} sheet>
      {asking.note && <p class={css.note}>{asking.note}</p>}
      {asking.typed && (
        <label class={css.typed}>
          {t('order_type_word', [asking.typed])}
          <input
            value={typed}
            autoComplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      {asking.remark && (
        <label class={css.typed}>
          {asking.remark.label}
          <input
            value={remark}
            autoComplete="off"
            maxLength={REMARK_MAX}
            onInput={(event) => setRemark(event.currentTarget.value)}
          />
        </label>
      )}
      <PlanView
        plans={plans}
        busy={orders.busy.value}
        locked={!open}
        ticks={{ without, toggle }}
        cost={cost}
        titled
        onConfirm={agree}
        onCancel={orders.withdraw}
      />
    </Dialog>
  );
}

/** What the plan takes without the unticked ones, as the background reckons it; null: not told yet. */
function useCost(
  orders: ListOrders,
  { plan }: Proposal,
  without: ReadonlySet<string>,
): PlanCost | null {
  const [known, setKnown] = useState<{ of: unknown; cost: PlanCost } | null>(null);
  useEffect(() => {
    const left = plan.items.filter(({ id, skip }) => skip === null && !without.has(id));
    if (without.size === 0 || left.length === 0) return;
    let isOld = false;
    orders.ask('runs.cost', { plan: plan.id, without: [...without] }).then(
      (cost) => {
        if (!isOld) setKnown({ of: without, cost });
      },
      // Not kept any more: about is what remains.
      () => undefined,
    );
    return () => {
      isOld = true;
    };
  }, [orders, plan, without]);
  return known?.of === without ? known.cost : null;
}
