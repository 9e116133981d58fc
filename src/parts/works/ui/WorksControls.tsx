import { ChoiceSelect } from '@/components/ChoiceSelect.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { READ_LISTS, WORK_ORDERS, type WorkOrder } from '@/src/parts/works/shared/works.ts';
import { LikeEffectLine } from './LikeEffectLine.tsx';
import { playListLink } from './play-list.ts';
import buttonCss from './WorkButton.module.css';
import css from './WorksControls.module.css';
import type { WorksModel } from './works-model.ts';

const ORDERS: Readonly<Record<WorkOrder, MessageKey>> = {
  newest: 'works_order_newest',
  oldest: 'works_order_oldest',
  plays: 'works_order_plays',
  favourites: 'works_order_favourites',
  given: 'works_order_given',
  turned: 'works_order_turned',
};

const FILTERS: Readonly<Record<string, MessageKey>> = {
  type: 'works_filter_type',
  kind: 'works_filter_kind',
  status: 'works_filter_status',
};

const VALUES: Readonly<Record<string, MessageKey>> = {
  all: 'toview_filter_all',
  article: 'stats_kind_article',
  dynamic: 'works_dynamics',
  anime: 'history_kind_show',
  drama: 'works_drama',
  want: 'works_want',
  watching: 'works_watching',
  watched: 'works_watched',
};

/** What the list can be asked, and where it can be played. */
export function WorksControls({ model, mid }: { model: WorksModel; mid: number }) {
  const part = model.part.value;
  const { orders, filters, search } = model.options.value;
  const { order, tid } = model.query.value;
  const asked = model.query.value.filters ?? {};
  const isVideos = model.tab.value === 'videos';
  const isRead = READ_LISTS.includes(model.tab.value);
  return (
    <>
      {part && (
        <div class={css.bar}>
          <button type="button" class={buttonCss.button} onClick={model.back}>
            {t('works_back')}
          </button>
          <h3 class={css.heading} title={part.row.title}>
            {part.row.title}
          </h3>
        </div>
      )}
      <div class={css.bar}>
        {search && (
          <SearchBox value={model.text.value} label={t('works_search')} onType={model.type} />
        )}
        {orders.length > 0 && (
          <ChoiceSelect
            label={t('works_order')}
            value={order ?? orders[0] ?? ''}
            options={orders.map((one) => [
              one,
              t(one === 'plays' && isRead ? 'works_order_reads' : ORDERS[one]),
            ])}
            onChoose={(value) => {
              const chosen = WORK_ORDERS.find((one) => one === value);
              if (chosen) model.order(chosen);
            }}
          />
        )}
        {isVideos && (model.partitions.value.length > 1 || tid !== undefined) && (
          <ChoiceSelect
            label={t('works_partition')}
            value={String(tid ?? '')}
            options={[
              ['', t('works_all_partitions')],
              ...model.partitions.value.map(
                (one) => [String(one.tid), `${one.name} ${exactCount(one.count)}`] as const,
              ),
            ]}
            onChoose={(value) => model.narrow(value === '' ? undefined : Number(value))}
          />
        )}
        {Object.entries(filters).map(([name, values]) => (
          <ChoiceSelect
            key={name}
            label={t(FILTERS[name] ?? 'works_filter_kind')}
            value={asked[name] ?? values[0] ?? ''}
            options={values.map((value) => [value, t(VALUES[value] ?? 'toview_filter_all')])}
            onChoose={(value) => model.filter(name, value)}
          />
        ))}
        {isVideos && (
          <a
            class={buttonCss.button}
            href={playListLink(mid, model.query.value, model.list.value.items.value[0])}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('toview_play_all')}
          </a>
        )}
      </div>
      {isVideos && <LikeEffectLine model={model} />}
    </>
  );
}
