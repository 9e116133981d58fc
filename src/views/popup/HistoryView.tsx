import { useCallback, useLayoutEffect, useMemo } from 'preact/hooks';
import { SearchBox } from '@/components/SearchBox.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import type { HistoryRow } from '@/src/domain/history.ts';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { HISTORY_KINDS, type HistoryKind } from '@/src/models/popup/history-list.ts';
import { createHistoryModel, type HistoryModel } from '@/src/models/popup/history-model.ts';
import { type ViewState, viewState } from '@/src/models/resource.ts';
import type { Background } from '@/src/rpc/client.ts';
import { ViewRoot } from '../ViewRoot.tsx';
import { Day, ViewRow } from './HistoryRows.tsx';
import { lazily } from './lazily.tsx';
import { Dropped, Freshness, InsteadOfList, StaleNotice } from './Notices.tsx';
import css from './Rows.module.css';
import { useRowKeys } from './row-keys.ts';
import { SelectionBar } from './SelectionBar.tsx';

const WorkView = lazily(async () => (await import('./WorkView.tsx')).default);

const ROW_PX = 81;
const DAY_PX = 34;

const KINDS: Readonly<Record<HistoryKind, MessageKey>> = {
  all: 'toview_filter_all',
  archive: 'history_kind_video',
  live: 'history_kind_live',
  article: 'stats_kind_article',
  pgc: 'history_kind_show',
  'article-list': 'history_kind_list',
};

const heightOf = (row: HistoryRow) => (row.type === 'day' ? DAY_PX : ROW_PX);
const keyOf = (row: HistoryRow) => row.id;
const isItem = (row: HistoryRow) => row.type === 'item';

export function HistoryView({ ask }: { ask: Background }) {
  const model = useMemo(() => createHistoryModel(ask), [ask]);
  // Before the first paint: what is kept may be there already.
  useLayoutEffect(() => {
    model.load();
    return model.dispose;
  }, [model]);
  const list = model.list.value;
  const state = list.first.state.value;
  const { work, picked } = model;
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
      if (work.run.peek()) return;
      const row = index === null ? undefined : model.rows.peek()[index];
      if (row?.type === 'item') model.remove(row.item);
      else if (index === null) model.removePicked();
    },
  });
  const narrowed = model.kind.value !== 'all' || model.text.value !== '';
  return (
    <ViewRoot name="history" state={view} class={css.view} rootRef={root}>
      {view !== 'signed-out' && <Controls model={model} />}
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void list.refresh()} />}
          <Views model={model} />
        </>
      ) : view === 'loading' && state.data ? (
        <StateNotice text={t('history_loading_more')} />
      ) : (
        <InsteadOfList
          view={view}
          resource={list.first}
          empty={t(narrowed ? 'history_no_match' : 'history_empty')}
        />
      )}
      {list.error.value && <StaleNotice error={list.error.value} onRetry={list.retry} />}
      {work.hasNews.value && <WorkView work={work} />}
      {picked.count.value > 0 && !work.run.value && <Selection model={model} />}
      <footer class={css.footer}>
        {view === 'ready' && <Progress model={model} />}
        <Dropped state={state} />
        <Freshness state={state} onRefresh={() => void list.refresh()} />
      </footer>
    </ViewRoot>
  );
}

/** What is left out may be all that came so far: then there is nothing to say yet. */
function viewOf({ list, items }: HistoryModel): ViewState {
  const { first, atEnd, error } = list.value;
  const view = viewState<unknown>(first.state.value, () => items.value.length === 0);
  if (view !== 'empty' || atEnd.value) return view;
  return error.value ? 'failed' : 'loading';
}

function Views({ model }: { model: HistoryModel }) {
  const ids = model.picked.ids.value;
  const render = useCallback(
    (row: HistoryRow) =>
      row.type === 'day' ? (
        <Day seconds={row.seconds} onRemove={() => model.removeDay(row.seconds)} />
      ) : (
        <ViewRow
          item={row.item}
          picked={ids.has(row.id)}
          onPick={model.pick}
          onRemove={model.remove}
        />
      ),
    [model, ids],
  );
  const step = useCallback(
    (to: HistoryRow, from: HistoryRow, withShift: boolean) => {
      if (withShift && to.type === 'item') {
        model.pick(to.item, true, from.type === 'item' ? from.item : undefined);
      }
    },
    [model],
  );
  return (
    <VirtualList
      items={model.rows.value}
      label={t('popup_tab_history')}
      heightOf={heightOf}
      keyOf={keyOf}
      isItem={isItem}
      render={render}
      topKey={`${model.kind.value} ${model.text.value}`}
      onEnd={model.more}
      onStep={step}
    />
  );
}

function Controls({ model }: { model: HistoryModel }) {
  const on = model.recording.value.value;
  const busy = model.work.busy.value;
  return (
    <>
      <div class={css.bar}>
        <SearchBox value={model.text.value} label={t('history_search')} onType={model.type} />
        {on !== null && (
          <button
            type="button"
            class={css.textButton}
            disabled={busy}
            onClick={() => model.setRecording(!on, t('popup_tab_history'))}
          >
            {t(on ? 'history_pause' : 'history_resume')}
          </button>
        )}
        <button
          type="button"
          class={css.textButton}
          disabled={busy}
          onClick={() =>
            model.clear(t('popup_tab_history'), t('history_clear_word'), t('history_clear_note'))
          }
        >
          {t('history_clear_word')}
        </button>
      </div>
      <div class={css.chips}>
        {HISTORY_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class={css.chip}
            aria-pressed={model.kind.value === kind}
            onClick={() => model.choose(kind)}
          >
            {t(KINDS[kind])}
          </button>
        ))}
      </div>
      {on === false && <p class={css.paused}>{t('history_paused')}</p>}
    </>
  );
}

function Selection({ model }: { model: HistoryModel }) {
  const { picked, work } = model;
  return (
    <SelectionBar
      said={t('select_rows', [exactCount(picked.count.value)])}
      onAll={model.pickAll}
      onNone={picked.none}
    >
      <button
        type="button"
        class={css.textButton}
        disabled={work.busy.value}
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
