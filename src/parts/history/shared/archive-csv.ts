import { writeCsv } from '../../../shared/csv.ts';
import type { Viewing } from './archive.ts';

export interface ArchiveCsvWords {
  /** Names of the columns, in their order. */
  readonly heads: readonly string[];
  /** What is said of what was watched to its end. */
  readonly finished: string;
  kind(business: string): string;
  device(device: Viewing['device']): string;
}

/** Rows of a table of viewings; times in ISO 8601, UTC, lengths in seconds. */
export function viewingsCsv(viewings: readonly Viewing[], words: ArchiveCsvWords): string {
  return writeCsv([
    words.heads,
    ...viewings.map((viewing) => [
      viewing.viewedSeconds > 0 ? new Date(viewing.viewedSeconds * 1000).toISOString() : null,
      words.kind(viewing.business),
      viewing.title,
      viewing.author?.name ?? null,
      viewing.author?.mid || null,
      viewing.partition,
      viewing.progress === 'finished' ? words.finished : viewing.progress,
      viewing.durationSeconds,
      words.device(viewing.device),
      viewing.bvid,
      viewing.url,
      viewing.key,
    ]),
  ]);
}
