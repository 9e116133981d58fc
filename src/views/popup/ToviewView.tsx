import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import {
  TOVIEW_FILTERS,
  TOVIEW_SORTS,
  type ToviewFilter,
  type ToviewSort,
} from '@/src/domain/toview.ts';
import type { ToviewItem } from '@/src/domain/types.ts';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import {
  createToviewModel,
  type Removal,
  type ToviewModel,
} from '@/src/models/popup/toview-model.ts';
import { viewState } from '@/src/models/resource.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '../error-text.ts';
import { lazily } from './lazily.tsx';
import { Freshness, InsteadOfList, StaleNotice } from './Notices.tsx';
import css from './Rows.module.css';
import { isTyping, moveAmongRows, useKeys } from './row-keys.ts';
import { Clearing, Selection } from './ToviewBulk.tsx';
import { ToviewRow } from './ToviewRow.tsx';

const FolderDialog = lazily(async () => (await import('./FolderDialog.tsx')).default);
const WorkView = lazily(async () => (await import('./WorkView.tsx')).default);

const ROW_PX = 81;
const heightOf = () => ROW_PX;
const keyOf = (item: ToviewItem) => item.aid;

const FILTERS: Readonly<Record<ToviewFilter, MessageKey>> = {
  all: 'toview_filter_all',
  unwatched: 'toview_filter_unwatched',
  started: 'toview_filter_started',
  finished: 'toview_finished',
  dead: 'toview_dead',
};

const SORTS: Readonly<Record<ToviewSort, MessageKey>> = {
  newest: 'toview_sort_newest',
  oldest: 'toview_sort_oldest',
  shortest: 'toview_sort_shortest',
  longest: 'toview_sort_longest',
  progress: 'toview_sort_progress',
};

export function ToviewView({ ask }: { ask: Background }) {
  const model = useMemo(() => createToviewModel(ask), [ask]);
  useEffect(() => {
    model.load();
    return model.dispose;
  }, [model]);
  const [target, setTarget] = useState<'move' | 'copy' | null>(null);
  const { picked, work } = model;
  const ids = picked.ids.value;
  const pick = useCallback(
    (aid: number, shift: boolean) => {
      if (shift)
        picked.range(
          aid,
          model.shown.peek().map((item) => item.aid),
        );
      else picked.toggle(aid);
    },
    [model],
  );
  const render = useCallback(
    (item: ToviewItem) => (
      <ToviewRow
        item={item}
        picked={ids.has(item.aid)}
        onPick={pick}
        onRemove={() => void model.remove(item)}
      />
    ),
    [model, ids, pick],
  );
  const root = useKeys((event) => {
    moveAmongRows(event);
    if (isTyping(event)) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      model.pickAll();
    }
    if (event.key === 'Delete' && picked.count.peek() > 0) model.removePicked();
  });
  const state = model.list.state.value;
  const view = viewState(state, (items) => items.length === 0);
  const { refresh } = model.list;
  return (
    <section class={css.view} data-view="toview" data-state={view} ref={root}>
      {view === 'ready' ? (
        <>
          <Controls model={model} />
          <Clearing model={model} />
          {state.error && <StaleNotice error={state.error} onRetry={() => void refresh()} />}
          {model.shown.value.length === 0 ? (
            <StateNotice text={t('toview_no_match')} />
          ) : (
            <VirtualList
              items={model.shown.value}
              label={t('popup_tab_toview')}
              heightOf={heightOf}
              keyOf={keyOf}
              topKey={`${model.sort.value} ${model.filter.value} ${model.text.value}`}
              render={render}
            />
          )}
        </>
      ) : (
        <InsteadOfList view={view} resource={model.list} empty={t('toview_empty')} />
      )}
      <RemovalToast model={model} />
      {(work.proposal.value || work.run.value || work.outcome.value || work.error.value) && (
        <WorkView work={work} />
      )}
      {ids.size > 0 && <Selection model={model} onTarget={setTarget} />}
      {target && (
        <FolderDialog
          title={t(target === 'move' ? 'toview_move' : 'toview_copy')}
          folders={model.folders}
          onClose={() => setTarget(null)}
          onChoose={(folder) => {
            setTarget(null);
            model.toFolder(folder, target === 'move');
          }}
        />
      )}
      <footer class={css.footer}>
        {view === 'ready' && <Totals model={model} />}
        <Freshness state={state} onRefresh={() => void refresh()} />
      </footer>
    </section>
  );
}

function Controls({ model }: { model: ToviewModel }) {
  return (
    <>
      <div class={css.bar}>
        <input
          class={css.search}
          type="search"
          value={model.text.value}
          placeholder={t('toview_search')}
          aria-label={t('toview_search')}
          onInput={(event) => {
            model.text.value = event.currentTarget.value;
          }}
        />
        <select
          class={css.select}
          aria-label={t('toview_sort')}
          value={model.sort.value}
          onChange={(event) => {
            const chosen = TOVIEW_SORTS.find((sort) => sort === event.currentTarget.value);
            if (chosen) model.sort.value = chosen;
          }}
        >
          {TOVIEW_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(SORTS[sort])}
            </option>
          ))}
        </select>
      </div>
      <div class={css.chips}>
        {TOVIEW_FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            class={css.chip}
            aria-pressed={model.filter.value === filter}
            onClick={() => {
              model.filter.value = filter;
            }}
          >
            {t(FILTERS[filter])}
          </button>
        ))}
      </div>
    </>
  );
}

function Totals({ model }: { model: ToviewModel }) {
  const minutes = Math.round(model.secondsLeft.value / 60);
  return (
    <>
      <span>{t('toview_count', [exactCount(model.shown.value.length)])}</span>
      <span>{t('toview_left', [Math.floor(minutes / 60), minutes % 60])}</span>
    </>
  );
}

const REMOVAL_WORDS: Readonly<Record<Removal['state'], MessageKey>> = {
  running: 'toview_removing',
  removed: 'toview_removed',
  undoing: 'toview_restoring',
  restored: 'toview_restored',
  doubtful: 'toview_doubtful',
  failed: 'toview_remove_failed',
  'undo-failed': 'toview_restore_failed',
};

/** What the last removal did; the region is there from the start, so that changes are read out. */
function RemovalToast({ model }: { model: ToviewModel }) {
  const removal = model.removal.value;
  return (
    <div class={css.toasts} role="status">
      {removal && <Toast removal={removal} model={model} />}
    </div>
  );
}

function Toast({ removal, model }: { removal: Removal; model: ToviewModel }) {
  const { state, item } = removal;
  const reason = 'error' in removal && removal.error ? errorText(removal.error) : '';
  return (
    <div class={css.toast}>
      <span class={css.said}>
        <span class={css.happened} title={item.title}>
          {t(REMOVAL_WORDS[state], [item.title])}
        </span>
        {reason !== '' && <span>{reason}</span>}
      </span>
      {state === 'removed' && (
        <button type="button" class={css.textButton} onClick={() => void model.undo()}>
          {t('action_undo')}
        </button>
      )}
      {state !== 'running' && state !== 'undoing' && state !== 'removed' && (
        <button type="button" class={css.textButton} onClick={model.dismiss}>
          {t('action_dismiss')}
        </button>
      )}
    </div>
  );
}
