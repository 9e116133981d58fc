import { type MessageKey, t } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';

const DEVICES: Readonly<Record<HistoryItem['device'], MessageKey | null>> = {
  phone: 'history_phone',
  web: 'history_web',
  tablet: 'history_tablet',
  tv: 'history_tv',
  other: null,
};

/** On what something was seen; '' where that is not known. */
export function deviceName(device: HistoryItem['device']): string {
  const name = DEVICES[device];
  return name ? t(name) : '';
}
