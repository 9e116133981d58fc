import { videoLink } from '../../../shared/links.ts';
import type { Upload } from './upload.ts';

/** What a list of uploads is called, column by column, in the language of whoever exports. */
export interface ExportWords {
  readonly title: string;
  readonly bvid: string;
  readonly aid: string;
  readonly url: string;
  readonly uploaded: string;
  readonly seconds: string;
  readonly plays: string;
  readonly comments: string;
  readonly partition: string;
}

/** Where a list comes from, and how whole it is. */
export interface ExportSource {
  readonly mid: number;
  readonly exportedAtMs: number;
  /** null: it is not known to be whole. */
  readonly completeAtMs: number | null;
}

const BOM = '\uFEFF';
const isoOf = (ms: number) => new Date(ms).toISOString();
/** null: it has no date. */
const uploadedAt = ({ createdSeconds }: Upload) =>
  createdSeconds > 0 ? isoOf(createdSeconds * 1000) : null;

/** Spreadsheets look past what is not seen, and some take the full-width signs for the others. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * A cell of RFC 4180. What a spreadsheet would take for a formula begins with an apostrophe, so
 * that a title stays a title; control characters, which no title has, are left out.
 */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/[^\P{Cc}\t\r\n]/gu, '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with a mark in front, by which spreadsheets know it; times in ISO 8601, UTC. */
export function uploadsToCsv(uploads: readonly Upload[], words: ExportWords): string {
  const { title, bvid, aid, url, uploaded, seconds, plays, comments, partition } = words;
  const head = [title, bvid, aid, url, uploaded, seconds, plays, comments, partition];
  const lines = uploads.map((upload) => [
    upload.title,
    upload.bvid,
    upload.aid,
    videoLink(upload),
    uploadedAt(upload),
    upload.durationSeconds,
    upload.plays,
    upload.comments,
    upload.tid,
  ]);
  return BOM + [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

export function uploadsToJson(uploads: readonly Upload[], source: ExportSource): string {
  const { mid, exportedAtMs, completeAtMs } = source;
  const document = {
    mid,
    exportedAt: isoOf(exportedAtMs),
    completeAt: completeAtMs === null ? null : isoOf(completeAtMs),
    count: uploads.length,
    uploads: uploads.map((upload) => ({
      title: upload.title,
      bvid: upload.bvid,
      aid: upload.aid,
      url: videoLink(upload),
      uploadedAt: uploadedAt(upload),
      durationSeconds: upload.durationSeconds,
      plays: upload.plays,
      comments: upload.comments,
      partition: upload.tid,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
