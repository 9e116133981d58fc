import { type MessageKey, t } from '@/src/i18n.ts';
import { type ArchiveCsvWords, viewingsCsv } from '@/src/parts/history/shared/archive-csv.ts';
import { headLine, viewingLine } from '@/src/parts/history/shared/archive-file.ts';
import { sizeOf, viewingsOf } from '@/src/parts/history/shared/viewing-block.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { readViewings } from '@/src/storage/viewings.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import { deviceName } from '../device-name.ts';

/** Hands everything that is kept to the person, month by month; it goes nowhere else. Gives its name. */
export async function saveArchive(form: 'jsonl' | 'csv', account: number): Promise<string> {
  const blocks = await readViewings(account);
  const atMs = Date.now();
  const name = `bilideck-history-${dayKey(new Date(atMs))}.${form}`;
  if (form === 'csv') {
    const csv = viewingsCsv(blocks.flatMap(viewingsOf), csvWords());
    saveFile(name, 'text/csv;charset=utf-8', csv);
    return name;
  }
  const count = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const months = blocks.map((block) => viewingsOf(block).map(viewingLine).join(''));
  saveFile(name, 'application/jsonl', headLine(account, atMs, count), ...months);
  return name;
}

const KINDS: Readonly<Record<string, MessageKey>> = {
  archive: 'history_kind_video',
  live: 'history_kind_live',
  article: 'stats_kind_article',
  pgc: 'history_kind_show',
  cheese: 'archive_kind_course',
  'article-list': 'history_kind_list',
};

const HEADS: readonly MessageKey[] = [
  'archive_csv_time',
  'archive_csv_kind',
  'archive_csv_title',
  'archive_csv_author',
  'archive_csv_uid',
  'archive_csv_partition',
  'archive_csv_progress',
  'archive_csv_length',
  'archive_device',
  'archive_csv_bvid',
  'archive_csv_link',
  'archive_csv_key',
];

const csvWords = (): ArchiveCsvWords => ({
  heads: HEADS.map((key) => t(key)),
  finished: t('toview_finished'),
  kind: (business) => {
    const name = KINDS[business];
    return name ? t(name) : business;
  },
  device: deviceName,
});
