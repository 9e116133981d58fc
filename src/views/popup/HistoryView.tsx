import { useEffect, useMemo } from 'preact/hooks';
import { VirtualList } from '@/components/VirtualList.tsx';
import type { HistoryRow } from '@/src/domain/history.ts';
import type { HistoryItem } from '@/src/domain/types.ts';
import { day, locale, type MessageKey, t } from '@/src/i18n.ts';
import { createHistoryModel, type HistoryModel } from '@/src/models/popup/history-model.ts';
import { viewState } from '@/src/models/resource.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Cover } from './Cover.tsx';
import { Freshness, InsteadOfList, StaleNotice } from './Notices.tsx';
import css from './Rows.module.css';

const ROW_PX = 81;
const DAY_PX = 34;

const DEVICES: Readonly<Record<HistoryItem['device'], MessageKey | null>> = {
  phone: 'history_phone',
  web: 'history_web',
  tablet: 'history_tablet',
  tv: 'history_tv',
  other: null,
};

const heightOf = (row: HistoryRow) => (row.type === 'day' ? DAY_PX : ROW_PX);
const keyOf = (row: HistoryRow) => row.id;
const isItem = (row: HistoryRow) => row.type === 'item';
const render = (row: HistoryRow) =>
  row.type === 'day' ? <Day seconds={row.seconds} /> : <Row item={row.item} />;

export function HistoryView({ ask }: { ask: Background }) {
  const model = useMemo(() => createHistoryModel(ask), [ask]);
  useEffect(() => {
    void model.first.load();
    return model.dispose;
  }, [model]);
  const state = model.first.state.value;
  const view = viewState(state, ({ items }) => items.length === 0);
  return (
    <section class={css.view} data-view="history" data-state={view}>
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void model.refresh()} />}
          <VirtualList
            items={model.rows.value}
            label={t('popup_tab_history')}
            heightOf={heightOf}
            keyOf={keyOf}
            isItem={isItem}
            render={render}
            onEnd={model.more}
          />
        </>
      ) : (
        <InsteadOfList view={view} resource={model.first} empty={t('history_empty')} />
      )}
      {model.error.value && <StaleNotice error={model.error.value} onRetry={model.retry} />}
      <footer class={css.footer}>
        {view === 'ready' && <Progress model={model} />}
        <Freshness state={state} onRefresh={() => void model.refresh()} />
      </footer>
    </section>
  );
}

function Progress({ model }: { model: HistoryModel }) {
  if (model.loading.value) return <span role="status">{t('history_loading_more')}</span>;
  return model.atEnd.value ? <span>{t('history_end')}</span> : null;
}

/** 今天, 昨天, or the date. */
function Day({ seconds }: { seconds: number }) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const date = new Date(seconds * 1000).toDateString();
  if (date === today.toDateString()) return <h2 class={css.day}>{t('history_today')}</h2>;
  if (date === yesterday.toDateString()) return <h2 class={css.day}>{t('history_yesterday')}</h2>;
  return <h2 class={css.day}>{day(seconds)}</h2>;
}

let clock: Intl.DateTimeFormat | undefined;

/** "09:05"; the formatter is made once, as making one costs more than drawing a row. */
function clockTime(seconds: number): string {
  clock ??= new Intl.DateTimeFormat(locale(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return clock.format(seconds * 1000);
}

function Row({ item }: { item: HistoryItem }) {
  const device = DEVICES[item.device];
  const content = (
    <>
      <Cover
        src={item.cover}
        durationSeconds={item.durationSeconds}
        progressSeconds={item.progressSeconds}
      />
      <span class={css.body}>
        <span class={css.title} title={item.title}>
          {item.title || t('history_gone')}
        </span>
        <span class={css.meta}>
          <bdi>{item.author?.name ?? ''}</bdi>
          {item.badge !== '' && <span class={css.badge}>{item.badge}</span>}
          <span class={css.end}>{device ? t(device) : ''}</span>
          <span>{clockTime(item.viewedSeconds)}</span>
        </span>
      </span>
    </>
  );
  return (
    <div class={css.row}>
      {item.url === '' ? (
        <span class={css.link}>{content}</span>
      ) : (
        <a class={css.link} href={item.url} target="_blank" rel="noopener noreferrer">
          {content}
        </a>
      )}
    </div>
  );
}
