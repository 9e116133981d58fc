import { type MessageKey, t } from '@/src/i18n.ts';
import { WORK_LISTS, type WorkListId } from '@/src/parts/works/shared/works.ts';
import { TabList } from '@/src/ui/TabList.tsx';
import css from './WorksView.module.css';
import type { WorksModel } from './works-model.ts';

export const LIST_NAMES: Readonly<Record<WorkListId, MessageKey>> = {
  videos: 'stats_kind_video',
  articles: 'stats_kind_article',
  'article-lists': 'history_kind_list',
  opus: 'stats_kind_opus',
  audios: 'stats_kind_audio',
  collections: 'works_collections',
  courses: 'stats_kind_course',
  dynamics: 'works_dynamics',
  shows: 'works_shows',
  tags: 'works_tags',
};

const LISTS = Object.keys(WORK_LISTS) as WorkListId[];

export const WorksTabs = ({ model }: { model: WorksModel }) => (
  <TabList
    name="works"
    label={t('works_title')}
    tabs={LISTS.map((id) => ({ id, name: t(LIST_NAMES[id]) }))}
    current={model.tab.value}
    onChoose={model.choose}
    class={css.tabs}
  />
);
