import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { day as dayText, exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import listCss from '@/src/ui/ListView.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { Dropped, Freshness, InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import { type ViewState, viewState } from '@/src/ui/resource.ts';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useFocusAtFirst } from '@/src/ui/use-focus-at-first.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { HistoryHunt } from './HistoryHunt.tsx';
import { HistoryList } from './HistoryList.tsx';
import css from './HistoryView.module.css';
import { HISTORY_KINDS, type HistoryKind } from './history-list.ts';
import { createHistoryModel, type HistoryModel } from './history-model.ts';

const WorkView = lazily(async () => (await import('@/src/ui/WorkView.tsx')).default);

const KINDS: Readonly<Record<HistoryKind, MessageKey>> = {
  all: 'toview_filter_all',
  archive: 'history_kind_video',
  live: 'history_kind_live',
  article: 'stats_kind_article',
  pgc: 'history_kind_show',
  'article-list': 'history_kind_list',
};

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
  const narrowed = model.kind.value !== 'all' || model.text.value !== '' || model.before.value > 0;
  return (
    <ViewRoot name="history" state={view} class={listCss.view} rootRef={root}>
      {view !== 'signed-out' && <Controls model={model} />}
      <HistoryHunt model={model} />
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void list.refresh()} />}
          <HistoryList model={model} />
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
      <footer class={listCss.footer}>
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

function Controls({ model }: { model: HistoryModel }) {
  const on = model.recording.value.value;
  const busy = model.work.busy.value;
  const [asksDay, setAsksDay] = useState(false);
  const jumped = model.before.value > 0;
  return (
    <>
      <div class={listCss.bar}>
        <SearchBox
          value={model.text.value}
          label={t('history_search')}
          focused
          onType={model.type}
        />
        <IconButton icon="calendar" label={t('history_jump')} onClick={() => setAsksDay(true)} />
        {on !== null && (
          <button
            type="button"
            class={buttonCss.textButton}
            disabled={busy}
            onClick={() => model.setRecording(!on, t('popup_tab_history'))}
          >
            {t(on ? 'history_pause' : 'history_resume')}
          </button>
        )}
        <button
          type="button"
          class={`${buttonCss.textButton} ${css.danger}`}
          disabled={busy}
          title={t('history_clear_note')}
          onClick={() =>
            model.clear(t('popup_tab_history'), t('history_clear_word'), t('history_clear_note'))
          }
        >
          {t('history_clear_word')}
        </button>
      </div>
      <div class={listCss.chips}>
        {HISTORY_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class={listCss.chip}
            aria-pressed={model.kind.value === kind}
            onClick={() => model.choose(kind)}
          >
            {t(KINDS[kind])}
          </button>
        ))}
      </div>
      {(asksDay || jumped) && (
        <JumpBar model={model} focused={asksDay} onClose={() => setAsksDay(false)} />
      )}
      {on === false && <p class={css.paused}>{t('history_paused')}</p>}
    </>
  );
}

interface JumpProps {
  readonly model: HistoryModel;
  readonly focused: boolean;
  readonly onClose: () => void;
}

/** Goes to a day: what was seen on it and before. */
function JumpBar({ model, focused, onClose }: JumpProps) {
  const input = useFocusAtFirst<HTMLInputElement>(focused);
  return (
    <div class={`${listCss.bar} ${listCss.under}`}>
      <label class={listCss.fits}>
        {t('history_jump_to')}
        <input
          type="date"
          class={css.date}
          ref={input}
          max={dayText(Date.now() / 1000)}
          value={model.before.value > 0 ? dayText(model.before.value - 1) : ''}
          onChange={({ currentTarget: { value } }) => {
            const [year = 0, month = 1, date = 1] = value.split('-').map(Number);
            // Everything before the day after it, in the person's own time zone.
            if (year > 0) model.jump(new Date(year, month - 1, date + 1).getTime() / 1000);
          }}
        />
      </label>
      <button
        type="button"
        class={buttonCss.textButton}
        onClick={() => {
          onClose();
          if (model.before.peek() > 0) model.jump(0);
        }}
      >
        {t('history_jump_back')}
      </button>
    </div>
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
        class={`${buttonCss.textButton} ${css.danger}`}
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
