import type { VideoProgress } from '../../../shared/video-progress.ts';
import { sizeOf, type ViewingBlock } from './viewing-block.ts';

/** What is known of a video that was watched, by what is kept. */
export interface SeenVideo {
  /** How often it was seen to its end. */
  readonly times: number;
  /** The furthest position of all viewings in percent, 1 to 100; null: its length was never told. */
  readonly percent: number | null;
}

/** `SeenVideo` of a month in one number each, by BV id and by av number: 100,000 of them are kept in memory. */
export type SeenIds = ReadonlyMap<string | number, number>;

/** Asked for at once: more cards than any page has in view. */
export const MOST_SEEN_IDS = 100;

/** An id as links name it: `BV1…`, `av…`. */
export const VIDEO_ID = /^(?:BV1[0-9A-Za-z]{9}|av\d{1,16})$/;

/** As elsewhere: what is left of the credits is not watched by many. */
const END = 0.9;
const BASE = 128;
const UNKNOWN = 127;

const pack = (times: number, percent: number | null) => times * BASE + (percent ?? UNKNOWN);

function unpack(packed: number): SeenVideo {
  const percent = packed % BASE;
  return { times: Math.floor(packed / BASE), percent: percent === UNKNOWN ? null : percent };
}

const further = (a: number | null, b: number | null) =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** 0 to 1; null: nobody knows how long it is. */
function shareOf(progress: VideoProgress, durationSeconds: number): number | null {
  if (progress === 'finished') return 1;
  return durationSeconds > 0 ? Math.min(1, progress / durationSeconds) : null;
}

/** The least that was watched is not nothing. */
const percentOf = (share: number | null) =>
  share === null ? null : Math.max(1, Math.floor(share * 100));

/** Videos that were watched in a month. */
export function seenIn(block: ViewingBlock): SeenIds {
  const seen = new Map<string | number, number>();
  const endedAt = new Map<string | number, number>();
  for (let row = 0; row < sizeOf(block); row += 1) {
    if (!block.key.at(row)?.startsWith('archive_')) continue;
    const bvid = block.bvid.at(row) ?? '';
    const aid = block.oid[row] ?? 0;
    const id = bvid || aid;
    if (id === 0) continue;
    const length = block.durationSeconds[row] ?? 0;
    const share = shareOf(block.progress.at(row) ?? 0, length);
    const at = block.viewedSeconds[row] ?? 0;
    const before = endedAt.get(id);
    // Nobody sees it again in less than half of its length: it is the same viewing, going on.
    const isEnd = (share ?? 0) >= END && (before === undefined || at - before >= length / 2);
    if (isEnd) endedAt.set(id, at);
    const { times, percent } = unpack(seen.get(id) ?? UNKNOWN);
    const packed = pack(times + (isEnd ? 1 : 0), further(percent, percentOf(share)));
    if (bvid !== '') seen.set(bvid, packed);
    if (aid > 0) seen.set(aid, packed);
  }
  return seen;
}

/** What all months say of a video; null: it was not seen, by what is kept. */
export function seenOf(months: Iterable<SeenIds>, id: string): SeenVideo | null {
  const key = id.startsWith('av') ? Number(id.slice(2)) : id;
  let all: SeenVideo | null = null;
  for (const month of months) {
    const packed = month.get(key);
    if (packed === undefined) continue;
    const { times, percent } = unpack(packed);
    all = all
      ? { times: all.times + times, percent: further(all.percent, percent) }
      : { times, percent };
  }
  return all;
}
