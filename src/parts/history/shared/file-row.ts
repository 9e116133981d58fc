import type { FileRow } from './archive-file.ts';

/** A kind of viewing and its number. Of any kind that the service may come to have. */
const KEY = /^\S{1,200}_-?\d{1,20}$/;
/** Longer than any of ours; what is shorter is cut by whoever keeps it. */
const TEXT_MAX = 20_000;
const LAST_SECOND = 9_999_999_999;

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= TEXT_MAX;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isAmount = (value: unknown): value is number => isWhole(value) && value >= 0;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function authorOf(value: unknown): FileRow['author'] | undefined {
  if (value === null) return null;
  if (!isFields(value)) return undefined;
  const { mid, name } = value;
  return isWhole(mid) && isText(name) ? { mid, name } : undefined;
}

/**
 * What of a row of a file can be let into the archive, and nothing else that stood in it; null: it is
 * no viewing. The page that counts a file beforehand and the worker that keeps it ask the same.
 */
export function fileRow(value: unknown): FileRow | null {
  if (!isFields(value)) return null;
  const { key, title, cover, url, badge, bvid, partition } = value;
  if (!isText(key) || !KEY.test(key)) return null;
  const texts = { title, cover, url, badge, bvid, partition };
  if (!Object.values(texts).every(isText)) return null;
  const { viewedSeconds, durationSeconds, learntAtMs, part, oid, progress, dt, raw } = value;
  const amounts = { durationSeconds, learntAtMs };
  if (!isAmount(viewedSeconds) || viewedSeconds > LAST_SECOND) return null;
  if (!Object.values(amounts).every(isAmount)) return null;
  const numbers = { part, oid };
  if (!Object.values(numbers).every(isWhole)) return null;
  if (progress !== 'finished' && !isAmount(progress)) return null;
  const author = authorOf(value['author']);
  if (author === undefined || (dt !== null && !isWhole(dt))) return null;
  if (raw !== null && !isFields(raw)) return null;
  return {
    key,
    ...(texts as Record<keyof typeof texts, string>),
    ...(amounts as Record<keyof typeof amounts, number>),
    ...(numbers as Record<keyof typeof numbers, number>),
    viewedSeconds,
    progress,
    author,
    dt,
    raw,
  };
}
