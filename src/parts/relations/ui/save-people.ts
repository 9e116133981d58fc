import { t } from '@/src/i18n.ts';
import type { NotesByMid } from '@/src/parts/notes/ui/index.ts';
import {
  type ExportedPerson,
  type FileOnly,
  type PeopleSource,
  peopleToCsv,
  peopleToJson,
} from '@/src/parts/relations/shared/export-people.ts';
import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import { needsAll } from '@/src/parts/relations/shared/shown.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import type { PeopleList } from './people-list.ts';

const ONLY_NAMES = {
  all: 'rel_only_all',
  found: 'rel_csv_found',
  chosen: 'rel_csv_chosen',
} as const satisfies Record<FileOnly, string>;

/** Everybody shown, who may be those of a search, or those chosen by hand. */
function rowsOf(list: PeopleList, isChosen: boolean): [FileOnly, readonly PersonInList[]] {
  if (isChosen) return ['chosen', list.chosen()];
  const { text, only } = list.asked.peek();
  return [needsAll({ text, only, order: 'newest' }) ? 'found' : 'all', list.shown.peek()];
}

/** Rows of a list as a file, which says how whole the list was and whom of it the file has. */
export function savePeople(
  form: 'csv' | 'json',
  list: PeopleList,
  of: number | null,
  isChosen: boolean,
  notes: NotesByMid,
): void {
  const [only, listed] = rowsOf(list, isChosen);
  const rows = listed.map((one): ExportedPerson => ({ ...one, note: notes.get(one.mid) }));
  const { text, only: relation } = list.asked.peek();
  const source: PeopleSource = {
    of,
    list: list.spec.id,
    exportedAtMs: Date.now(),
    readAtMs: list.first.state.peek().data?.learntAtMs ?? null,
    complete: list.complete.peek(),
    read: list.present.peek().length,
    total: list.total.peek(),
    only,
    asked: { text: text.trim(), relation },
  };
  const part = `${only === 'all' ? '' : `-${only}`}${source.complete ? '' : '-partial'}`;
  const day = dayKey(new Date(source.exportedAtMs));
  const name = `bilideck-${source.list}-${day}${part}.${form}`;
  if (form === 'json') saveFile(name, 'application/json', peopleToJson(rows, source));
  else {
    const csv = peopleToCsv(rows, source, heads(), t(ONLY_NAMES[only]));
    saveFile(name, 'text/csv;charset=utf-8', csv);
  }
}

const heads = () => ({
  uid: 'UID',
  name: t('bench_csv_name'),
  mine: t('rel_csv_mine'),
  special: t('relation_special'),
  since: t('rel_csv_since'),
  verified: t('bench_verified'),
  sign: t('bench_csv_sign'),
  note: t('bench_csv_note'),
  link: t('bench_csv_link'),
  complete: t('rel_csv_complete'),
  read: t('rel_csv_read'),
  total: t('rel_csv_total'),
  only: t('rel_csv_only'),
  readAt: t('rel_csv_read_at'),
});
