import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import hidden from '@/components/Hidden.module.css';
import { t } from '@/src/i18n.ts';
import { workbenchCss } from '@/src/parts/followings/ui/index.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { lazily } from '@/src/ui/lazily.tsx';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import toastCss from '@/src/ui/Toasts.module.css';
import { useFailed } from '@/src/ui/use-failed.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { BoardHead } from './BoardHead.tsx';
import css from './BoardPage.module.css';
import { BoardTools } from './BoardTools.tsx';
import { boardKeys } from './board-keys.ts';
import { type Board, createBoardModel } from './board-model.ts';
import { CarriedAlong } from './CarriedAlong.tsx';
import { ChosenPeople } from './ChosenPeople.tsx';
import { Columns } from './Columns.tsx';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);
const GroupForm = lazily(async () => (await import('../GroupForm.tsx')).default);

/** 分组: a column for each group, with its people. */
export function BoardPage({ ask }: { ask: Background }) {
  // Another account is another board: nothing chosen, held or under way goes over to it.
  const [turn, setTurn] = useState(0);
  const model = useMemo(
    () => createBoardModel(ask, () => setTurn((last) => last + 1)),
    [ask, turn],
  );
  useLayoutEffect(() => {
    model.follow();
    return model.dispose;
  }, [model]);
  useEffect(() => boardKeys(model), [model]);
  const view = model.view.value;
  const { naming } = model.groups;
  return (
    <ViewRoot name="groups" state={view} class={`${page.fill} ${workbenchCss.page}`}>
      <BoardHead model={model} />
      {view === 'ready' && <BoardTools model={model} />}
      <Stale model={model} />
      {view === 'ready' ? <Columns model={model} /> : <Instead model={model} />}
      <p class={hidden.text} aria-live="assertive" data-said>
        {model.said.value}
      </p>
      {(model.orders.hasNews.value || model.refused.value !== null) && (
        <div class={workbenchCss.news}>
          <Refused model={model} />
          {model.orders.hasNews.value && <OrdersView orders={model.orders} />}
        </div>
      )}
      <ChosenPeople model={model} />
      <CarriedAlong model={model} />
      {naming.value !== null && (
        <Dialog
          title={t(naming.value === 'create' ? 'groups_create' : 'kind_group_rename')}
          onClose={() => model.groups.showForm(null)}
        >
          <div class={css.form}>
            <GroupForm model={model.groups} />
          </div>
        </Dialog>
      )}
    </ViewRoot>
  );
}

function Stale({ model }: { model: Board }) {
  const error = model.error.value;
  if (!error || model.view.value !== 'ready') return null;
  return <StaleNotice error={error} onRetry={model.refresh} />;
}

/** Why a drop came to nothing. */
function Refused({ model }: { model: Board }) {
  const text = model.refused.value;
  if (text === null) return null;
  return (
    <div class={toastCss.toast} data-refused>
      <span class={toastCss.said}>{text}</span>
      <Button
        onClick={() => {
          model.refused.value = null;
        }}
      >
        {t('action_dismiss')}
      </Button>
    </div>
  );
}

function Instead({ model }: { model: Board }) {
  const resource = useFailed(model.error, () => model.refresh());
  return (
    <div class={page.list}>
      <InsteadOfList view={model.view.value} resource={resource} empty={t('bench_empty')} />
    </div>
  );
}
