import { useState } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import listCss from '@/src/ui/ListView.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { Freshness, InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import { viewState } from '@/src/ui/resource.ts';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { spanText } from '@/src/ui/span-text.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { ToviewClearing } from './ToviewClearing.tsx';
import { ToviewControls } from './ToviewControls.tsx';
import { ToviewList } from './ToviewList.tsx';
import { createToviewModel, type ToviewModel } from './toview-model.ts';

const AddDialog = lazily(async () => (await import('./AddDialog.tsx')).default);
const FolderDialog = lazily(async () => (await import('./FolderDialog.tsx')).default);
const Selection = lazily(async () => (await import('./ToviewSelection.tsx')).ToviewSelection);
const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

/** What is asked about in front of the list. */
type Question = 'add' | 'move' | 'copy';

export function ToviewView({ ask }: { ask: Background }) {
  const model = useModel(createToviewModel, 'load', ask);
  const [question, setQuestion] = useState<Question | null>(null);
  const { picked, orders } = model;
  const root = useRowKeys({
    pickAll: model.pickAll,
    pickNone: picked.none,
    count: () => picked.count.peek(),
    pick: (index, withShift) => {
      const item = model.shown.peek()[index];
      if (item) model.pick(item, withShift);
    },
    remove: (index) => {
      const item = index === null ? undefined : model.shown.peek()[index];
      if (item) model.remove([item]);
      else model.removePicked();
    },
  });
  const state = model.list.state.value;
  const view = viewState(state, (items) => items.length === 0);
  const { refresh } = model.list;
  const close = () => setQuestion(null);
  return (
    <ViewRoot name="toview" state={view} class={listCss.view} rootRef={root}>
      {(view === 'ready' || view === 'loading') && (
        <>
          <ToviewControls model={model} onAdd={() => setQuestion('add')} />
          <ToviewClearing model={model} />
        </>
      )}
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void refresh()} />}
          {model.shown.value.length === 0 ? (
            <StateNotice text={t('toview_no_match')} />
          ) : (
            <ToviewList model={model} />
          )}
        </>
      ) : view === 'empty' ? (
        <StateNotice text={t('toview_empty')}>
          <button type="button" class={buttonCss.primary} onClick={() => setQuestion('add')}>
            {t('toview_add')}
          </button>
        </StateNotice>
      ) : (
        <InsteadOfList view={view} resource={model.list} empty={t('toview_empty')} />
      )}
      {orders.hasNews.value && <OrdersView orders={orders} />}
      {picked.count.value > 0 && !orders.run.value && (
        <Selection model={model} onTarget={setQuestion} />
      )}
      {question === 'add' && <AddDialog model={model} onClose={close} />}
      {(question === 'move' || question === 'copy') && (
        <FolderDialog model={model} move={question === 'move'} onClose={close} />
      )}
      <footer class={listCss.footer}>
        {view === 'ready' && <Totals model={model} />}
        <Freshness state={state} onRefresh={() => void refresh()} />
      </footer>
    </ViewRoot>
  );
}

/** Read out as it changes: what a search found. */
function Totals({ model }: { model: ToviewModel }) {
  return (
    <>
      <span role="status">{t('toview_count', [exactCount(model.shown.value.length)])}</span>
      <span>{t('toview_left', [spanText(model.secondsLeft.value)])}</span>
    </>
  );
}
