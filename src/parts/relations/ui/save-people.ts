import { t } from '@/src/i18n.ts';
import {
  type PeopleSource,
  peopleToCsv,
  peopleToJson,
} from '@/src/parts/relations/shared/export-people.ts';
import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import type { PeopleList } from './people-list.ts';

/** Rows of a list as a file, which says how whole the list was. */
export function savePeople(
  form: 'csv' | 'json',
  list: PeopleList,
  of: number,
  rows: readonly PersonInList[],
): void {
  const source: PeopleSource = {
    of,
    list: list.spec.id,
    exportedAtMs: Date.now(),
    readAtMs: list.first.state.peek().data?.learntAtMs ?? null,
    complete: list.complete.peek(),
    read: list.present.peek().length,
    total: list.total.peek(),
  };
  const part = source.complete ? '' : '-partial';
  const day = new Date(source.exportedAtMs).toISOString().slice(0, 10);
  const name = `bilideck-${source.list}-${day}${part}.${form}`;
  if (form === 'csv') saveFile(name, 'text/csv;charset=utf-8', peopleToCsv(rows, source, heads()));
  else saveFile(name, 'application/json', peopleToJson(rows, source));
}

const heads = () => ({
  uid: 'UID',
  name: t('bench_csv_name'),
  mine: t('rel_csv_mine'),
  special: t('relation_special'),
  since: t('rel_csv_since'),
  verified: t('bench_verified'),
  sign: t('bench_csv_sign'),
  link: t('bench_csv_link'),
  complete: t('rel_csv_complete'),
  readAt: t('rel_csv_read_at'),
});
