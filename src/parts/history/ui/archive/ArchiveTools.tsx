import fieldCss from '@/components/Field.module.css';
import { TokenBox } from '@/components/TokenBox.tsx';
import { day as dayText, exactCount, t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import listCss from '@/src/ui/ListView.module.css';
import historyCss from '../HistoryView.module.css';
import css from './ArchiveList.module.css';
import type { ArchiveListModel } from './archive-list-model.ts';
import { WATCHED, type WatchedPart, WHERE, type WherePart } from './archive-search.ts';
import {
  ARCHIVE_DEVICES,
  ARCHIVE_KINDS,
  datesOf,
  SPANS,
  type SpanName,
  tokensIn,
} from './archive-tokens.ts';
import { SiteMenu } from './SiteMenu.tsx';
import type { SiteOrders } from './site-orders.ts';

interface Props {
  readonly model: ArchiveListModel;
  readonly site: SiteOrders;
}

/** What is looked for in the archive, each piece of it to be taken away. */
export function ArchiveTools({ model, site }: Props) {
  const { device, watched, where, business } = model;
  return (
    <>
      <div class={`${listCss.bar} ${css.search}`} title={t('archive_search_hint')}>
        <TokenBox
          tokens={tokensIn(model)}
          typed={model.tokens.value.typed}
          label={t('archive_search')}
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
        <SiteMenu site={site} />
      </div>
      <div class={`${listCss.chips} ${css.tools}`}>
        {ARCHIVE_KINDS.map(([kind, name]) => (
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
        <Choice
          label={t('archive_device')}
          value={device.value ?? ''}
          options={[
            ['', t('archive_device_any')],
            ...ARCHIVE_DEVICES.map(([id, name]) => [id, t(name)] as const),
          ]}
          onChoose={(value) => {
            device.value = value === '' ? null : (value as HistoryItem['device']);
          }}
        />
        <Choice
          label={t('archive_watched')}
          value={watched.value}
          options={WATCHED.map((one) => [one, t(`archive_watched_${one}`)])}
          onChoose={(value) => {
            watched.value = value as WatchedPart;
          }}
        />
        <Choice
          label={t('archive_span')}
          value=""
          options={[
            ['', t('archive_span')],
            ...SPANS.map((one) => [one, t(`archive_span_${one}`)] as const),
          ]}
          onChoose={(value) => model.days(datesOf(value as SpanName, new Date()))}
        />
        <Choice
          label={t('archive_where')}
          value={where.value}
          options={WHERE.map((one) => [one, t(`archive_where_${one}`)])}
          onChoose={(value) => {
            where.value = value as WherePart;
          }}
        />
        {model.isNarrowed.value && (
          <span class={css.matching} role="status">
            {t('archive_matching', [exactCount(model.list.value.count)])}
          </span>
        )}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      class={fieldCss.select}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
        // One that does something and stays as it was has not been drawn anew.
        currentTarget.value = value;
      }}
    >
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
