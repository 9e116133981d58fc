import { t } from '@/src/i18n.ts';
import {
  type ListSource,
  rowsToCsv,
  rowsToJson,
} from '@/src/parts/followings/shared/export-list.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { saveFile } from '@/src/ui/save-file.ts';

/** Hands the list to the person as a file; it is made here and goes nowhere else. */
export function saveList(
  form: 'csv' | 'json',
  rows: readonly FollowingRow[],
  source: ListSource,
): void {
  const content = form === 'csv' ? rowsToCsv(rows, source, heads()) : rowsToJson(rows, source);
  const type = form === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
  const name = `bilideck-followings-${dayKey(new Date(source.exportedAtMs))}`;
  saveFile(`${name}.${form}`, type, content);
}

const heads = () => ({
  uid: 'UID',
  name: t('bench_csv_name'),
  groups: t('panel_groups'),
  special: t('relation_special'),
  mutual: t('stats_mutual'),
  since: t('bench_since'),
  verified: t('bench_verified'),
  vip: t('bench_vip'),
  activity: t('bench_last_upload'),
  sign: t('bench_csv_sign'),
  note: t('bench_csv_note'),
  link: t('bench_csv_link'),
});
