import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { DAY_SECONDS } from '@/src/shared/durations.ts';
import listCss from '@/src/ui/ListView.module.css';
import OrdersView from '@/src/ui/OrdersView.tsx';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import historyCss from '../HistoryView.module.css';
import { ArchiveCalendar } from './ArchiveCalendar.tsx';
import css from './ArchiveList.module.css';
import { ArchiveList } from './ArchiveList.tsx';
import { ArchiveTools } from './ArchiveTools.tsx';
import type { ArchiveModel } from './archive-model.ts';
import { createArchiveViewModel } from './archive-view-model.ts';
import { SiteLine } from './SiteLine.tsx';

interface Props {
  readonly ask: Background;
  readonly archive: ArchiveModel;
}

/** What is kept of the history and what the site has: one list, searched here and now. */
export function ArchiveView({ ask, archive }: Props) {
  const view = useMemo(
    () => createArchiveViewModel(ask, archive.state, archive.asked),
    [ask, archive],
  );
  const { list, choice, site } = view;
  const { picked, orders } = choice;
  const stamp = archive.stamp.value;
  useEffect(() => {
    orders.load();
    return view.dispose;
  }, [view]);
  useEffect(() => {
    if (stamp !== null) list.changed();
  }, [list, stamp]);
  const root = useRowKeys({
    pickAll: view.pickAll,
    pickNone: picked.none,
    count: () => picked.count.peek(),
    pick: (index, withShift) => {
      const row = list.list.peek().rows[index];
      if (row?.type === 'viewing') view.pick(row.id, withShift);
    },
  });
  const isEmpty = list.isEmpty.value;
  const isNarrowed = list.isNarrowed.value;
  const blocks = list.blocks.value;
  const shown = list.failed.value
    ? 'failed'
    : blocks === null
      ? 'loading'
      : isEmpty
        ? 'empty'
        : 'ready';
  const chosen = picked.count.value;
  // Not with each key of a search: it is of everything.
  const calendar = useMemo(
    () => (
      <ArchiveCalendar
        blocks={blocks ?? []}
        // Of a day when clocks are changed it is an hour off, at night.
        onDay={(seconds) => list.jump(seconds + DAY_SECONDS - 1)}
      />
    ),
    [blocks, list],
  );
  const none = (
    <StateNotice text={t(isNarrowed ? 'archive_no_match' : 'archive_empty')}>
      {isNarrowed && <Button onClick={list.clear}>{t('archive_clear_search')}</Button>}
    </StateNotice>
  );
  return (
    <ViewRoot name="history" state={shown} class={listCss.view} rootRef={root}>
      <ArchiveTools model={list} site={view.siteOrders} />
      <SiteLine site={site} />
      {/* Where nothing is found the list stays, unseen: the next key finds it there. */}
      {(shown === 'ready' || (shown === 'empty' && isNarrowed)) && (
        <div class={css.sides}>
          <div class={css.list}>
            <div class={`${css.list} ${isEmpty ? css.unseen : ''}`}>
              <ArchiveList model={view} />
            </div>
            {isEmpty && <div class={css.none}>{none}</div>}
          </div>
          {calendar}
        </div>
      )}
      {shown === 'loading' && <StateNotice text={t('state_loading')} />}
      {shown === 'empty' && !isNarrowed && none}
      {shown === 'failed' && (
        <StateNotice text={t('archive_unread')}>
          <Button onClick={list.again}>{t('action_retry')}</Button>
        </StateNotice>
      )}
      {orders.hasNews.value && <OrdersView orders={orders} />}
      {chosen > 0 && !orders.run.value && (
        <SelectionBar
          said={t('select_rows', [exactCount(chosen)])}
          onAll={view.pickAll}
          onNone={picked.none}
        >
          {(['here', 'site', 'both'] as const).map((where) => (
            <button
              key={where}
              type="button"
              class={`${buttonCss.textButton} ${historyCss.danger}`}
              disabled={orders.busy.value}
              onClick={() => view.removePicked(where)}
            >
              {t(`archive_remove_${where}`)}
            </button>
          ))}
        </SelectionBar>
      )}
    </ViewRoot>
  );
}
