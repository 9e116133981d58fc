import fieldCss from '@/components/Field.module.css';
import { SearchBox } from '@/components/SearchBox.tsx';
import { day as dayText, exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import listCss from '@/src/ui/ListView.module.css';
import { deviceName } from '../device-name.ts';
import historyCss from '../HistoryView.module.css';
import css from './ArchiveList.module.css';
import type { ArchiveListModel } from './archive-list-model.ts';
import { WATCHED, type WatchedPart } from './archive-search.ts';

const KINDS: readonly (readonly [string | null, MessageKey])[] = [
  [null, 'toview_filter_all'],
  ['archive', 'history_kind_video'],
  ['live', 'history_kind_live'],
  ['article', 'stats_kind_article'],
  ['pgc', 'history_kind_show'],
  ['cheese', 'archive_kind_course'],
  ['article-list', 'history_kind_list'],
];

const DEVICES: Readonly<Record<Exclude<HistoryItem['device'], 'other'>, MessageKey>> = {
  phone: 'history_phone',
  web: 'history_web',
  tablet: 'history_tablet',
  tv: 'history_tv',
};

/** What narrows the list, each to be taken away by itself. */
function chipsOf({ understood, device, watched, drop }: ArchiveListModel) {
  const chosen = device.value;
  const part = watched.value;
  return [
    ...(chosen === null
      ? []
      : [
          {
            name: deviceName(chosen) || t('viewing_device_other'),
            drop: () => {
              device.value = null;
            },
          },
        ]),
    ...(part === 'any'
      ? []
      : [
          {
            name: t(`archive_watched_${part}`),
            drop: () => {
              watched.value = 'any';
            },
          },
        ]),
    ...understood.value.map((token) => ({ name: token, drop: () => drop(token) })),
  ];
}

/** What is looked for in the archive, and what of it was understood. */
export function ArchiveTools({ model }: { model: ArchiveListModel }) {
  const { device, watched, business } = model;
  return (
    <>
      <div class={listCss.bar} title={t('archive_search_hint')}>
        <SearchBox
          value={model.text.value}
          label={t('archive_search')}
          focused
          onType={model.type}
        />
        <label class={css.jump}>
          {t('archive_jump')}
          <input
            type="date"
            class={historyCss.date}
            max={dayText(Date.now() / 1000)}
            onChange={({ currentTarget: { value } }) => {
              const [year = 0, month = 1, date = 1] = value.split('-').map(Number);
              if (year > 0) model.jump(new Date(year, month - 1, date + 1).getTime() / 1000 - 1);
            }}
          />
        </label>
      </div>
      <div class={`${listCss.chips} ${css.tools}`}>
        {KINDS.map(([kind, name]) => (
          <button
            key={name}
            type="button"
            class={listCss.chip}
            aria-pressed={business.value === kind}
            onClick={() => {
              business.value = kind;
            }}
          >
            {t(name)}
          </button>
        ))}
        <select
          class={fieldCss.select}
          aria-label={t('archive_device')}
          value={device.value ?? ''}
          onChange={({ currentTarget: { value } }) => {
            device.value = value === '' ? null : (value as HistoryItem['device']);
          }}
        >
          <option value="">{t('archive_device_any')}</option>
          {Object.entries(DEVICES).map(([id, name]) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
        </select>
        <select
          class={fieldCss.select}
          aria-label={t('archive_watched')}
          value={watched.value}
          onChange={({ currentTarget: { value } }) => {
            watched.value = value as WatchedPart;
          }}
        >
          {WATCHED.map((one) => (
            <option key={one} value={one}>
              {t(`archive_watched_${one}`)}
            </option>
          ))}
        </select>
        {chipsOf(model).map(({ name, drop }) => (
          <button
            key={name}
            type="button"
            class={`${listCss.chip} ${css.understood}`}
            aria-label={t('archive_drop_word', [name])}
            onClick={drop}
          >
            <bdi>{name}</bdi> ×
          </button>
        ))}
        {model.isNarrowed.value && (
          <span class={css.matching} role="status">
            {t('archive_matching', [exactCount(model.list.value.count)])}
          </span>
        )}
      </div>
    </>
  );
}
