import { writeCsv } from '../../../shared/csv.ts';
import type { ArchivedView } from './archive.ts';

export interface ArchiveCsvWords {
  /** Names of the columns, in their order. */
  readonly heads: readonly string[];
  /** What is said of what was watched to its end. */
  readonly finished: string;
  kind(business: string): string;
  device(device: ArchivedView['device']): string;
}

/** Rows of a table of viewings; times in ISO 8601, UTC, lengths in seconds. */
export function viewingsCsv(views: readonly ArchivedView[], words: ArchiveCsvWords): string {
  return writeCsv([
    words.heads,
    ...views.map((view) => [
      view.viewedSeconds > 0 ? new Date(view.viewedSeconds * 1000).toISOString() : null,
      words.kind(view.business),
      view.title,
      view.author?.name ?? null,
      view.author?.mid || null,
      view.partition,
      view.progress === 'finished' ? words.finished : view.progress,
      view.durationSeconds,
      words.device(view.device),
      view.bvid,
      view.url,
      view.key,
    ]),
  ]);
}
