import { StateNotice } from '@/components/StateNotice.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import listCss from '@/src/ui/ListView.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { Freshness, InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import { type ViewState, viewState } from '@/src/ui/resource.ts';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { HistoryControls } from './HistoryControls.tsx';
import { HistoryHunt } from './HistoryHunt.tsx';
import { HistoryList } from './HistoryList.tsx';
import css from './HistoryView.module.css';
import { createHistoryModel, type HistoryModel } from './history-model.ts';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

export function HistoryView({ ask }: { ask: Background }) {
  const model = useModel(createHistoryModel, 'load', ask);
  const list = model.list.value;
  const state = list.first.state.value;
  const { orders, picked } = model;
  const view = viewOf(model);
  const root = useRowKeys({
    pickAll: model.pickAll,
    pickNone: picked.none,
    count: () => picked.count.peek(),
    pick: (index, withShift) => {
      const row = model.rows.peek()[index];
      if (row?.type === 'item') model.pick(row.item, withShift);
    },
    remove: (index) => {
      if (orders.run.peek()) return;
      const row = index === null ? undefined : model.rows.peek()[index];
      if (row?.type === 'item') model.remove(row.item);
      else if (index === null) model.removePicked();
    },
  });
  const narrowed =
    model.kind.value !== 'all' || model.text.value !== '' || model.before.value !== null;
  return (
    <ViewRoot name="history" state={view} class={listCss.view} rootRef={root}>
      {view !== 'signed-out' && <HistoryControls model={model} />}
      <HistoryHunt model={model} />
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void model.refresh()} />}
          <HistoryList model={model} />
        </>
      ) : view === 'loading' && state.data ? (
        <StateNotice text={t('history_loading_more')} />
      ) : (
        <InsteadOfList
          view={view}
          resource={{ state: list.first.state, refresh: model.refresh }}
          empty={t(narrowed ? 'history_no_match' : 'history_empty')}
        />
      )}
      {list.error.value && <StaleNotice error={list.error.value} onRetry={list.retry} />}
      {orders.hasNews.value && <OrdersView orders={orders} />}
      {picked.count.value > 0 && !orders.run.value && <Selection model={model} />}
      <footer class={listCss.footer}>
        {view === 'ready' && <Progress model={model} />}
        <Freshness state={state} onRefresh={() => void model.refresh()} />
      </footer>
    </ViewRoot>
  );
}

/** What is left out may be all that came so far: then there is nothing to say yet. */
function viewOf({ list, items }: HistoryModel): ViewState {
  const { first, atEnd, error, dropped } = list.value;
  const isNone = items.value.length === 0;
  if (first.state.value.data && isNone && !atEnd.value) return error.value ? 'failed' : 'loading';
  return viewState<unknown>(first.state.value, () => isNone, dropped.value);
}

function Selection({ model }: { model: HistoryModel }) {
  const { picked, orders } = model;
  return (
    <SelectionBar
      said={t('select_rows', [exactCount(picked.count.value)])}
      onAll={model.pickAll}
      onNone={picked.none}
    >
      <button
        type="button"
        class={`${buttonCss.textButton} ${css.danger}`}
        disabled={orders.busy.value}
        onClick={model.removePicked}
      >
        {t('history_remove_picked')}
      </button>
    </SelectionBar>
  );
}

function Progress({ model }: { model: HistoryModel }) {
  const { loading, atEnd } = model.list.value;
  if (loading.value) return <span role="status">{t('history_loading_more')}</span>;
  return atEnd.value ? <span>{t('history_end')}</span> : null;
}
