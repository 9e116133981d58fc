import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import parts from '@/src/ui/TableParts.module.css';
import { useFailed } from '@/src/ui/use-failed.ts';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { TableTools } from './TableTools.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { WatchedNote } from './WatchedNote.tsx';
import { WorkbenchHead } from './WorkbenchHead.tsx';
import css from './WorkbenchPage.module.css';
import { asksWatched } from './watched-facts.ts';
import { listText } from './words.ts';
import { createWorkbenchModel, type WorkbenchModel } from './workbench-model.ts';

const loadOrdersView = async () => (await import('@/src/ui/OrdersView.tsx')).default;
const OrdersView = lazily(loadOrdersView);

const ImportDialog = lazily(async () => (await import('./ImportDialog.tsx')).default);

/** What an import begins with; null: it is to be given in the dialog. */
interface Given {
  readonly file: File | null;
}

/** 关注: everybody who is followed, in one table. */
export function WorkbenchPage({ ask }: { ask: Background }) {
  const model = useModel(createWorkbenchModel, 'follow', ask);
  const view = model.local.view.value;
  const isAnybodyChosen = model.picked.count.value > 0;
  // Whoever chooses people orders something soon: the view of its plan is there by then.
  useEffect(() => {
    if (isAnybodyChosen) void loadOrdersView().catch(() => undefined);
  }, [isAnybodyChosen]);
  const [given, setGiven] = useState<Given | null>(null);
  const closeImport = useCallback(() => setGiven(null), []);
  const over = useFileDrop((file) => setGiven({ file }));
  const root = useRowKeys({
    pickAll: model.pickAll,
    pickNone: model.pickNone,
    count: () => model.picked.count.peek(),
    pick: (index, withShift) => {
      const row = model.view.peek().rows[index];
      if (row) model.pick(row, withShift);
    },
  });
  return (
    <ViewRoot name="followings" state={view} class={`${page.fill} ${css.page}`} rootRef={root}>
      <WorkbenchHead model={model} onImport={() => setGiven({ file: null })} />
      {view === 'ready' && <TableTools model={model} />}
      <div class={`${page.list} ${css.place}`}>
        <Notices model={model} />
        {view === 'ready' ? <Shown model={model} /> : <Instead model={model} />}
      </div>
      {model.orders.hasNews.value && (
        <div class={css.news}>
          <OrdersView orders={model.orders} />
        </div>
      )}
      {isAnybodyChosen && <ChosenBar model={model} />}
      {given && <ImportDialog ask={ask} model={model} file={given.file} onClose={closeImport} />}
      {over && <p class={css.drop}>{t('import_drop')}</p>}
    </ViewRoot>
  );
}

function Notices({ model }: { model: WorkbenchModel }) {
  const stale = model.local.error.value;
  const refused = model.error.value;
  const unread = model.unread.value;
  return (
    <>
      {stale && model.local.view.value === 'ready' && (
        <StaleNotice error={stale} onRetry={model.local.refresh} />
      )}
      {refused && (
        <StaleNotice
          error={refused}
          retry="dismiss"
          onRetry={() => {
            model.error.value = null;
          }}
        />
      )}
      {model.query.value.conditions.some(asksWatched) && (
        <WatchedNote watched={model.local.watched} />
      )}
      {unread.length > 0 && (
        <p class={`${parts.line} ${css.unread}`} role="status">
          <span>{t('bench_unread', [listText(unread)])}</span>
          <Button
            onClick={() => {
              model.unread.value = [];
            }}
          >
            {t('action_dismiss')}
          </Button>
        </p>
      )}
    </>
  );
}

function Shown({ model }: { model: WorkbenchModel }) {
  if (model.drawn.value.count > 0) return <PeopleTable model={model} />;
  if (model.local.watched.pending.value) return <StateNotice text={t('state_loading')} />;
  return (
    <StateNotice text={t('groups_no_match')}>
      <Button onClick={model.clear}>{t('bench_show_all')}</Button>
    </StateNotice>
  );
}

function Instead({ model: { local } }: { model: WorkbenchModel }) {
  const resource = useFailed(local.error, () => local.refresh());
  return <InsteadOfList view={local.view.value} resource={resource} empty={t('bench_empty')} />;
}
