import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import type { ToviewItem } from '@/src/domain/types.ts';
import { exactCount, t } from '@/src/i18n.ts';
import { createToviewModel, type ToviewModel } from '@/src/models/popup/toview-model.ts';
import { viewState } from '@/src/models/resource.ts';
import type { Background } from '@/src/rpc/client.ts';
import { ViewRoot } from '../ViewRoot.tsx';
import { lazily } from './lazily.tsx';
import { Dropped, Freshness, InsteadOfList, StaleNotice } from './Notices.tsx';
import css from './Rows.module.css';
import { useRowKeys } from './row-keys.ts';
import { Clearing, Selection } from './ToviewBulk.tsx';
import { ToviewControls } from './ToviewControls.tsx';
import { ToviewRow } from './ToviewRow.tsx';

const AddDialog = lazily(async () => (await import('./AddDialog.tsx')).default);
const FolderDialog = lazily(async () => (await import('./FolderDialog.tsx')).default);
const WorkView = lazily(async () => (await import('./WorkView.tsx')).default);

/** What is asked about in front of the list. */
type Question = 'add' | 'move' | 'copy';

const ROW_PX = 81;
const heightOf = () => ROW_PX;
const keyOf = (item: ToviewItem) => item.aid;

export function ToviewView({ ask }: { ask: Background }) {
  const model = useMemo(() => createToviewModel(ask), [ask]);
  // Before the first paint: what is kept may be there already.
  useLayoutEffect(() => {
    model.load();
    return model.dispose;
  }, [model]);
  const [question, setQuestion] = useState<Question | null>(null);
  const { picked, work } = model;
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
    <ViewRoot name="toview" state={view} class={css.view} rootRef={root}>
      {view === 'ready' ? (
        <>
          <ToviewControls model={model} onAdd={() => setQuestion('add')} />
          <Clearing model={model} />
          {state.error && <StaleNotice error={state.error} onRetry={() => void refresh()} />}
          {model.shown.value.length === 0 ? (
            <StateNotice text={t('toview_no_match')} />
          ) : (
            <Videos model={model} />
          )}
        </>
      ) : view === 'empty' ? (
        <StateNotice text={t('toview_empty')}>
          <button type="button" class={css.primary} onClick={() => setQuestion('add')}>
            {t('toview_add')}
          </button>
        </StateNotice>
      ) : (
        <InsteadOfList view={view} resource={model.list} empty={t('toview_empty')} />
      )}
      {work.hasNews.value && <WorkView work={work} />}
      {picked.count.value > 0 && !work.run.value && (
        <Selection model={model} onTarget={setQuestion} />
      )}
      {question === 'add' && <AddDialog model={model} onClose={close} />}
      {(question === 'move' || question === 'copy') && (
        <FolderDialog
          title={t(question === 'move' ? 'toview_move' : 'toview_copy')}
          folders={model.folders}
          onClose={close}
          onChoose={(folder) => {
            close();
            model.toFolder(folder, question === 'move');
          }}
        />
      )}
      <footer class={css.footer}>
        {view === 'ready' && <Totals model={model} />}
        <Dropped state={state} />
        <Freshness state={state} onRefresh={() => void refresh()} />
      </footer>
    </ViewRoot>
  );
}

function Videos({ model }: { model: ToviewModel }) {
  const ids = model.picked.ids.value;
  const acting = model.work.acting.value;
  const render = useCallback(
    (item: ToviewItem) => (
      <ToviewRow
        item={item}
        picked={ids.has(item.aid)}
        busy={acting.has(String(item.aid))}
        onPick={model.pick}
        onRemove={(gone) => model.remove([gone])}
      />
    ),
    [model, ids, acting],
  );
  const step = useCallback(
    (to: ToviewItem, from: ToviewItem, withShift: boolean) => {
      if (withShift) model.pick(to, true, from);
    },
    [model],
  );
  return (
    <VirtualList
      items={model.shown.value}
      label={t('popup_tab_toview')}
      heightOf={heightOf}
      keyOf={keyOf}
      topKey={`${model.sort.value} ${model.filter.value} ${model.text.value}`}
      render={render}
      onStep={step}
    />
  );
}

/** Read out as it changes: what a search found. */
function Totals({ model }: { model: ToviewModel }) {
  const minutes = Math.round(model.secondsLeft.value / 60);
  return (
    <>
      <span role="status">{t('toview_count', [exactCount(model.shown.value.length)])}</span>
      <span>{t('toview_left', [Math.floor(minutes / 60), minutes % 60])}</span>
    </>
  );
}
