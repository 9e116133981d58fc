import { t } from '@/src/i18n.ts';
import { timelineToCsv, timelineToJson } from '@/src/parts/account/shared/export-timeline.ts';
import type { LogKind, Timeline } from '@/src/parts/account/shared/log-entry.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import { LOG_NAMES } from './words.ts';

/** Hands what is shown to the person as a file; it is made here and goes nowhere else. */
export function saveTimeline(
  form: 'csv' | 'json',
  timeline: Timeline,
  kinds: readonly LogKind[],
  mid: number,
): void {
  const exportedAtMs = Date.now();
  const content =
    form === 'csv'
      ? timelineToCsv(timeline, kinds, heads())
      : timelineToJson(timeline, kinds, { account: mid, exportedAtMs });
  const type = form === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
  const day = dayKey(new Date(exportedAtMs));
  saveFile(`bilideck-account-${day}.${form}`, type, content);
}

const heads = () => ({
  time: t('account_csv_time'),
  log: t('account_csv_log'),
  delta: t('account_csv_delta'),
  text: t('account_csv_text'),
  result: t('account_csv_result'),
  kinds: {
    exp: t(LOG_NAMES.exp),
    coins: t(LOG_NAMES.coins),
    login: t(LOG_NAMES.login),
    moral: t(LOG_NAMES.moral),
  },
  ok: t('account_login_ok'),
  failed: t('account_login_failed'),
});
