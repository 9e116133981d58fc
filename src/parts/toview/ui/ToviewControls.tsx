import field from '@/components/Field.module.css';
import { Icon } from '@/components/Icon.tsx';
import iconCss from '@/components/IconButton.module.css';
import { IconButton } from '@/components/IconButton.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { type MessageKey, t } from '@/src/i18n.ts';
import {
  TOVIEW_FILTERS,
  TOVIEW_SORTS,
  type ToviewFilter,
  type ToviewSort,
} from '@/src/parts/toview/shared/toview.ts';
import listCss from '@/src/ui/ListView.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { isInDashboard } from '@/src/ui/person-way.ts';
import type { ToviewModel } from './toview-model.ts';

const FormSwitch = lazily(async () => (await import('@/src/ui/FormSwitch.tsx')).FormSwitch);

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
  uploader: 'toview_sort_uploader',
};

interface Props {
  readonly model: ToviewModel;
  readonly onAdd: () => void;
}

/** What is shown of the list and in which order; playing it and adding to it. */
export function ToviewControls({ model, onAdd }: Props) {
  const owner = model.owner.value;
  return (
    <>
      <div class={`${listCss.bar} ${listCss.searching}`}>
        <SearchBox
          value={model.text.value}
          label={t('toview_search')}
          focused
          onType={(words) => {
            model.text.value = words;
          }}
        />
        <select
          class={field.select}
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
        {isInDashboard && <FormSwitch />}
        <span class={listCss.icons}>
          <PlayAll model={model} />
          <IconButton icon="plus" label={t('toview_add')} onClick={onAdd} />
        </span>
      </div>
      <div class={listCss.chips}>
        {TOVIEW_FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            class={listCss.chip}
            aria-pressed={model.filter.value === filter}
            onClick={() => {
              model.filter.value = filter;
            }}
          >
            {t(FILTERS[filter])}
          </button>
        ))}
        {owner && (
          <button
            type="button"
            class={listCss.chip}
            aria-pressed
            title={t('row_only_of_stop')}
            onClick={() => model.onlyOf(null)}
          >
            <bdi>{owner.name}</bdi> ×
          </button>
        )}
      </div>
    </>
  );
}

/** The site's own player of the list, from the first video that is shown here. */
function PlayAll({ model }: { model: ToviewModel }) {
  const first = model.firstToPlay.value;
  if (!first) return null;
  const from = new URLSearchParams({ oid: String(first.aid), bvid: first.bvid });
  return (
    <a
      class={iconCss.button}
      href={`https://www.bilibili.com/list/watchlater?${from}`}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('toview_play_all')}
      title={t('toview_play_all')}
    >
      <Icon name="play" />
    </a>
  );
}
