import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { InsteadOfList } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { StatsFiguresOf } from './StatsFiguresOf.tsx';
import css from './StatsPage.module.css';
import {
  createStatsPageModel,
  RANGES,
  type RangeName,
  type StatsPageModel,
} from './stats-page-model.ts';

const RANGE_TEXTS: Readonly<Record<RangeName, MessageKey>> = {
  month: 'viewing_range_month',
  quarter: 'viewing_range_quarter',
  year: 'viewing_range_year',
  all: 'viewing_range_all',
};

/** 统计: when, what and how far somebody watched, by what the archive keeps. */
export function StatsPage({ ask }: { ask: Background }) {
  const model = useMemo(() => createStatsPageModel(ask), [ask]);
  useEffect(() => {
    model.load();
    return model.dispose;
  }, [model]);
  const view = model.view.value;
  return (
    <ViewRoot name="stats" state={view} class={css.page}>
      <h1 class={page.heading}>{t('page_stats')}</h1>
      <Inside model={model} />
    </ViewRoot>
  );
}

function Inside({ model }: { model: StatsPageModel }) {
  const view = model.view.value;
  if (view === 'empty') {
    const isOn = model.archive.state.value?.on === true;
    return (
      <StateNotice text={t(isOn ? 'viewing_none_yet' : 'viewing_needs_archive')}>
        <a class={page.way} href="#/history">
          {t('popup_tab_history')}
        </a>
      </StateNotice>
    );
  }
  if (view === 'failed') {
    return (
      <StateNotice text={t('viewing_failed')}>
        <Button onClick={model.retry}>{t('action_retry')}</Button>
      </StateNotice>
    );
  }
  const stats = model.stats.value;
  if (view !== 'ready' || !stats) {
    return (
      <InsteadOfList view={view === 'ready' ? 'loading' : view} resource={model.account} empty="" />
    );
  }
  return (
    <>
      <fieldset class={css.ranges} aria-label={t('viewing_range')}>
        {RANGES.map((name) => (
          <button
            key={name}
            type="button"
            class={css.range}
            aria-pressed={model.range.value === name}
            onClick={() => {
              model.range.value = name;
            }}
          >
            {t(RANGE_TEXTS[name])}
          </button>
        ))}
      </fieldset>
      <p class={css.note}>{t('viewing_estimate')}</p>
      {stats.count === 0 ? (
        <StateNotice text={t('viewing_none_in_range')} />
      ) : (
        <StatsFiguresOf stats={stats} missed={model.archive.state.value?.missed.length ?? 0} />
      )}
    </>
  );
}
