import type { Token } from '@/components/TokenBox.tsx';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { deviceName } from '../device-name.ts';
import type { ArchiveListModel } from './archive-list-model.ts';

export const ARCHIVE_KINDS: readonly (readonly [string | null, MessageKey])[] = [
  [null, 'toview_filter_all'],
  ['archive', 'history_kind_video'],
  ['live', 'history_kind_live'],
  ['article', 'stats_kind_article'],
  ['pgc', 'history_kind_show'],
  ['cheese', 'archive_kind_course'],
  ['article-list', 'history_kind_list'],
];

export const ARCHIVE_DEVICES: readonly (readonly [HistoryItem['device'], MessageKey])[] = [
  ['phone', 'history_phone'],
  ['web', 'history_web'],
  ['tablet', 'history_tablet'],
  ['tv', 'history_tv'],
];

/** Days back from today, and the day itself. */
const DAYS = { week: 6, month: 29, year: 364 } as const;
export type SpanName = keyof typeof DAYS;
export const SPANS = Object.keys(DAYS) as readonly SpanName[];

/** As somebody would type it: days of the person's own time zone. */
export function datesOf(span: SpanName, now: Date): string {
  const from = new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS[span]);
  return `${dayKey(from)}..${dayKey(now)}`;
}

/** What narrows the list: what was chosen, and after it what was typed. */
export function tokensIn(model: ArchiveListModel): readonly Token[] {
  const { business, device, watched, where, tokens } = model;
  const token = (key: string, text: string, onDrop: () => void): Token => ({
    key,
    text,
    label: t('archive_drop_word', [text]),
    onDrop,
  });
  const kind = ARCHIVE_KINDS.find(([one]) => one === business.value)?.[1];
  const chosen = [
    business.value !== null &&
      token('kind', kind ? t(kind) : business.value, () => {
        business.value = null;
      }),
    device.value !== null &&
      token('device', deviceName(device.value) || t('viewing_device_other'), () => {
        device.value = null;
      }),
    watched.value !== 'any' &&
      token('watched', t(`archive_watched_${watched.value}`), () => {
        watched.value = 'any';
      }),
    where.value !== 'any' &&
      token('where', t(`archive_where_${where.value}`), () => {
        where.value = 'any';
      }),
  ].filter((one) => one !== false);
  const typed = tokens.value.done.map((one, at) =>
    token(`${at} ${one}`, one, () => model.drop(at)),
  );
  return [...chosen, ...typed];
}
