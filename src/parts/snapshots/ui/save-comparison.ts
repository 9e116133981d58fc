import { t } from '@/src/i18n.ts';
import type { ComparedLine } from '@/src/parts/snapshots/shared/lines.ts';
import { writeCsv } from '@/src/shared/csv.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import type { Comparing } from './comparison-model.ts';
import { HOW_NAMES, lineText, PART_NAMES } from './snapshot-words.ts';

/** What is shown of a comparison as a file. */
export function saveComparison(form: 'csv' | 'json', comparing: Comparing): void {
  const { was, is, shown } = comparing;
  const [from, to] = [was, is].map(({ takenAt }) => dayKey(new Date(takenAt)));
  const name = `bilideck-changes-${from}-${to}.${form}`;
  const rows = shown.peek();
  if (form === 'json') {
    const differences = rows.map(({ part, how, what, before, after }) => ({
      part,
      how,
      what,
      before,
      after,
    }));
    const content = { format: 'bilideck-changes', version: 1, from: was.takenAt, to: is.takenAt };
    saveFile(name, 'application/json', JSON.stringify({ ...content, differences }, null, 1));
    return;
  }
  const cells = (line: ComparedLine) => [
    t(PART_NAMES[line.part]),
    t(HOW_NAMES[line.how]),
    line.name,
    line.mid === null ? '' : String(line.mid),
    lineText(line, was, is),
  ];
  const heads = [
    t('snap_csv_part'),
    t('snap_csv_how'),
    t('bench_csv_name'),
    'UID',
    t('snap_csv_detail'),
  ];
  saveFile(name, 'text/csv;charset=utf-8', writeCsv([heads, ...rows.map(cells)]));
}
