import { t } from '@/src/i18n.ts';
import { errorText } from './error-text.ts';
import type { ListOrders } from './list-orders.ts';
import own from './OrdersView.module.css';
import { PlanDialog } from './PlanDialog.tsx';
import { isInDashboard } from './person-way.ts';
import { RunStatus } from './RunStatus.tsx';
import { runName } from './run-name.ts';
import buttonCss from './TextButton.module.css';
import { Toast } from './Toast.tsx';
import toastCss from './Toasts.module.css';

/** Plan, progress and outcome of what a list ordered. */
export default function OrdersView({ orders }: { orders: ListOrders }) {
  // The place of what goes on, beside every page of the dashboard, has it already.
  const run = isInDashboard ? null : orders.run.value;
  const outcome = orders.outcomes.value.at(-1);
  const refused = orders.error.value ?? orders.control.error.value;
  return (
    <>
      {orders.proposal.value && <PlanDialog orders={orders} proposal={orders.proposal.value} />}
      {run && (
        <div class={own.run} data-run-state={run.state}>
          <strong>{runName(run)}</strong>
          <RunStatus run={run} control={orders.control} />
        </div>
      )}
      <div class={toastCss.toasts} role="status">
        {outcome && !refused && <Toast key={outcome.key} outcome={outcome} orders={orders} />}
        {refused && (
          <div class={toastCss.toast}>
            <span class={toastCss.said}>{errorText(refused)}</span>
            <button type="button" class={buttonCss.textButton} onClick={orders.dismissError}>
              {t('action_dismiss')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
