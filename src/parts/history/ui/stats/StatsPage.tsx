import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { InsteadOfList } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { Tabs } from '@/src/ui/Tabs.tsx';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { StatsOverview } from './StatsOverview.tsx';
import css from './StatsPage.module.css';
import { createStatsPageModel, type StatsPageModel } from './stats-page-model.ts';

const YearReviewView = lazily(async () => (await import('./YearReviewView.tsx')).YearReviewView);

const FollowsView = lazily(async () => (await import('./FollowsView.tsx')).FollowsView);

const PATH = '#/stats';

interface Props {
  readonly ask: Background;
  /** '': the figures; `follows`; a year. */
  readonly part: string;
}

/** 统计: when, what and how far somebody watched, by what the archive keeps. */
export function StatsPage({ ask, part }: Props) {
  const model = useModel(createStatsPageModel, 'load', ask);
  const view = model.view.value;
  return (
    <ViewRoot name="stats" state={view} class={css.page}>
      <h1 class={page.heading}>{t('page_stats')}</h1>
      {view === 'ready' ? (
        <Shown ask={ask} part={part} model={model} />
      ) : (
        <div class={page.list}>
          <Instead model={model} view={view} />
        </div>
      )}
    </ViewRoot>
  );
}

function Shown({ ask, part, model }: Props & { model: StatsPageModel }) {
  const current = part === 'follows' ? 'follows' : part === '' ? 'figures' : 'review';
  return (
    <Tabs
      name="stats"
      label={t('page_stats')}
      tabs={[
        { id: 'figures', name: t('viewing_tab_figures') },
        { id: 'follows', name: t('viewing_tab_follows') },
        { id: 'review', name: t('viewing_tab_review') },
      ]}
      current={current}
      onChoose={(id) => {
        const review = `${PATH}/${model.year.peek()}`;
        location.hash = { figures: PATH, follows: `${PATH}/follows`, review }[id];
      }}
    >
      <div class={css.shown}>
        {current === 'follows' && <FollowsView ask={ask} stats={model} />}
        {current === 'review' && <YearReviewView model={model} year={Number(part)} />}
        {current === 'figures' && <StatsOverview model={model} />}
      </div>
    </Tabs>
  );
}

interface InsteadProps {
  readonly model: StatsPageModel;
  readonly view: Exclude<StatsPageModel['view']['value'], 'ready'>;
}

function Instead({ model, view }: InsteadProps) {
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
  return <InsteadOfList view={view} resource={model.account} empty="" />;
}
