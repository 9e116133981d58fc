import { aidOfBvid } from '../../../shared/bvid.ts';
import { videoLink } from '../../../shared/links.ts';
import { parseVideoLink } from '../../../shared/video-link.ts';
import type { VideoProgress } from '../../../shared/video-progress.ts';
import { NEVER_LEARNT_MS } from './archive.ts';
import type { FileRow } from './archive-file.ts';
import type { ImportField, TableSetup } from './import-columns.ts';
import { readTime } from './import-time.ts';

/** What a row of somebody else's file tells, before it is a viewing. */
interface Told {
  readonly viewedSeconds: number;
  readonly key?: string;
  readonly business: string | null;
  readonly title: string;
  readonly link: string;
  readonly bvid: string;
  /** av, ep, cv or room, whatever the kind has; null: not told. */
  readonly oid: number | null;
  readonly author: FileRow['author'];
  readonly progress: VideoProgress;
  readonly durationSeconds: number;
  readonly partition: string;
  readonly cover: string;
}

/** Of any kind that the service may come to have. */
const KEY = /^[A-Za-z][\w-]{0,39}_-?\d{1,20}$/;
/** Kinds as the archive's own table, and other programs, call them. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['archive', /^(?:archive|视频|影片|videos?)$/i],
  ['live', /^(?:live|直播)$/i],
  ['article-list', /^(?:article-list|文集|lists?)$/i],
  ['article', /^(?:article|专栏|專欄|articles)$/i],
  ['pgc', /^(?:pgc|番[剧劇]|影视|影視|bangumi|shows?)$/i],
  ['cheese', /^(?:cheese|课程|課程|课堂|課堂|courses?)$/i],
];
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['pgc', /\/bangumi\/play\/(?:ep|ss)(\d{1,15})/],
  ['cheese', /\/cheese\/play\/(?:ep|ss)(\d{1,15})/],
  ['live', /live\.bilibili\.com\/(?:h5\/)?(\d{1,15})/],
  ['article', /\/read\/(?:mobile\/|cv)(\d{1,15})/],
];
const FINISHED = /^(?:-1|100\s?%|已?看完了?|finished|watched)$/i;

/** A viewing without an id is known by its title: below 0 there is no id of the service's. */
function numberOfTitle(title: string): number {
  let hash = 7;
  for (const letter of title) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 45;
  return -hash - 1;
}

function rowOf(told: Told): FileRow | null {
  const { title, link } = told;
  const named = parseVideoLink(told.bvid || link);
  const [elsewhere, id] = PLACES.flatMap(([business, address]) => {
    const found = address.exec(link)?.[1];
    return found === undefined ? [] : ([business, Number(found)] as const);
  });
  const isVideo = named.type === 'video' && elsewhere === undefined;
  const bvid = isVideo && 'bvid' in named ? named.bvid : '';
  const aid = isVideo && 'aid' in named ? named.aid : aidOfBvid(bvid);
  const business = String(elsewhere ?? told.business ?? 'archive');
  const oid = told.oid ?? (Number(id ?? aid) || null);
  if (oid === null && bvid === '' && title === '' && !told.key) return null;
  return {
    key: told.key ?? `${business}_${oid ?? numberOfTitle(title || bvid)}`,
    title,
    cover: told.cover,
    url: business === 'archive' && (bvid || aid) ? videoLink({ bvid, aid: aid ?? 0 }) : link,
    author: told.author,
    viewedSeconds: told.viewedSeconds,
    progress: told.progress,
    durationSeconds: told.durationSeconds,
    part: 0,
    badge: '',
    dt: null,
    oid: oid ?? 0,
    bvid,
    partition: told.partition,
    learntAtMs: NEVER_LEARNT_MS,
    raw: null,
  };
}

const whole = (value: unknown) => Math.max(0, Math.floor(Number(value) || 0));
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** 75 or "1:15", in seconds. */
function secondsOf(cell: string): number {
  const parts = cell.split(/[:：]/).map(Number);
  if (parts.length > 3 || parts.some((part) => !(part >= 0))) return 0;
  return Math.floor(parts.reduce((seconds, part) => seconds * 60 + part, 0));
}

function progressOf(cell: string, durationSeconds: number): VideoProgress {
  if (FINISHED.test(cell)) return 'finished';
  const [, percent] = /^(\d{1,2}(?:\.\d+)?)\s?%$/.exec(cell) ?? [];
  return percent ? Math.floor((Number(percent) / 100) * durationSeconds) : secondsOf(cell);
}

/** A viewing from a line of a table; null: its time, or what was watched, cannot be read. */
export function rowOfCells(
  cells: readonly string[],
  { columns, order }: Pick<TableSetup, 'columns' | 'order'>,
  nowSeconds: number,
): FileRow | null {
  const cell = (field: ImportField) => (cells[columns[field] ?? -1] ?? '').trim();
  const key = cell('key');
  const told = cell('time');
  // What the service did not date has no time in a table of ours.
  const isUndated = told === '' && KEY.test(key);
  const viewedSeconds = isUndated ? 0 : readTime(told, order, nowSeconds);
  if (viewedSeconds === null) return null;
  const durationSeconds = secondsOf(cell('length'));
  const name = cell('author');
  const [kind] = KINDS.find(([, called]) => called.test(cell('kind'))) ?? [null];
  return rowOf({
    viewedSeconds,
    ...(KEY.test(key) && { key }),
    business: kind,
    title: cell('title'),
    link: cell('link'),
    bvid: cell('bvid'),
    oid: whole(cell('aid').replace(/^av/i, '')) || null,
    author: name === '' ? null : { mid: whole(/\d{1,16}/.exec(cell('uid'))?.[0]), name },
    progress: progressOf(cell('progress'), durationSeconds),
    durationSeconds,
    partition: cell('partition'),
    cover: cell('cover'),
  });
}

/**
 * A viewing as bilibili-history-wxt writes it down (`id` is the service's oid; times in seconds,
 * -1: watched to its end; before June 2025 `viewTime`), or as the service itself does, with its ids under `history`.
 */
export function rowOfObject(value: unknown, nowSeconds: number): FileRow | null {
  if (typeof value !== 'object' || value === null) return null;
  const row = value as Readonly<Record<string, unknown>>;
  const history = (row['history'] ?? {}) as Readonly<Record<string, unknown>>;
  const viewedSeconds = readTime(
    String(row['view_at'] ?? row['viewTime'] ?? ''),
    'ymd',
    nowSeconds,
  );
  if (viewedSeconds === null) return null;
  const name = text(row['author_name']);
  const progress = Number(row['progress'] ?? 0);
  return rowOf({
    viewedSeconds,
    business: text(row['business'] ?? history['business']) || null,
    title: text(row['title']),
    link: text(row['uri']),
    bvid: text(row['bvid'] ?? history['bvid']),
    oid: whole(row['id'] ?? history['oid']) || null,
    author: name === '' ? null : { mid: whole(row['author_mid']), name },
    progress: progress < 0 ? 'finished' : whole(progress),
    durationSeconds: secondsOf(String(row['duration'] ?? '')),
    partition: text(row['tag_name']),
    cover: text(row['cover']),
  });
}
