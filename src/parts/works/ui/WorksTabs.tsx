import { type MessageKey, t } from '@/src/i18n.ts';
import { WORK_LISTS, type WorkListId } from '@/src/parts/works/shared/works.ts';
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

export function WorksTabs({ model }: { model: WorksModel }) {
  const active = model.tab.value;
  const move = (event: KeyboardEvent) => {
    const at = LISTS.indexOf(active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : LISTS.at(to % LISTS.length);
    if (!next) return;
    event.preventDefault();
    model.choose(next);
    const strip = event.currentTarget as HTMLElement;
    strip.querySelector<HTMLElement>(`#works-${next}`)?.focus();
  };
  return (
    <div class={css.tabs} role="tablist" aria-label={t('works_title')} onKeyDown={move}>
      {LISTS.map((list) => (
        <button
          key={list}
          type="button"
          role="tab"
          id={`works-${list}`}
          class={css.tab}
          aria-selected={list === active}
          aria-controls="works-panel"
          tabIndex={list === active ? 0 : -1}
          onClick={() => model.choose(list)}
        >
          {t(LIST_NAMES[list])}
        </button>
      ))}
    </div>
  );
}
