import { ChoiceSelect } from '@/components/ChoiceSelect.tsx';
import { t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import listCss from '@/src/ui/ListView.module.css';
import type { ArchiveListModel } from './archive-list-model.ts';
import { WATCHED, type WatchedPart, WHERE, type WherePart } from './archive-search.ts';
import { ARCHIVE_DEVICES, ARCHIVE_KINDS, datesOf, SPANS, type SpanName } from './archive-tokens.ts';

/** What is chosen and not typed: by itself, so that a key of the search does not draw it anew. */
export function ArchiveChoices({ model }: { model: ArchiveListModel }) {
  const { device, watched, where, business } = model;
  return (
    <>
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
      <ChoiceSelect
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
      <ChoiceSelect
        label={t('archive_watched')}
        value={watched.value}
        options={WATCHED.map((one) => [one, t(`archive_watched_${one}`)])}
        onChoose={(value) => {
          watched.value = value as WatchedPart;
        }}
      />
      <ChoiceSelect
        label={t('archive_span')}
        value=""
        options={[
          ['', t('archive_span')],
          ...SPANS.map((one) => [one, t(`archive_span_${one}`)] as const),
        ]}
        onChoose={(value) => model.days(datesOf(value as SpanName, new Date()))}
      />
      <ChoiceSelect
        label={t('archive_where')}
        value={where.value}
        options={WHERE.map((one) => [one, t(`archive_where_${one}`)])}
        onChoose={(value) => {
          where.value = value as WherePart;
        }}
      />
    </>
  );
}
