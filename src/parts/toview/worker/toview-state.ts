import type { DataOf } from '../../../api/define.ts';
import { toviewList } from '../../../api/operations/toview.ts';
import { Aid, Bvid, z } from '../../../api/schema.ts';
import type { Tools } from '../../../engine/kind.ts';
import { type Unknown, unknown } from '../../../engine/unknown.ts';
import { progressOf, titleOf } from '../../../reading/convert.ts';
import { BiliError, type BiliErrorFields } from '../../../shared/errors.ts';
import type { VideoProgress } from '../../../shared/video-progress.ts';

export const VideoTarget = z.object({ aid: z.optional(Aid), bvid: z.optional(Bvid) });
export type VideoTarget = z.output<typeof VideoTarget>;

/** An entry of watch-later, as the journal keeps it. */
export interface ToviewEntry {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  /** Unix seconds. */
  readonly addedSeconds: number;
  readonly progress: VideoProgress;
  readonly dead: boolean;
}

/** Watch-later as it was told. */
export interface Toview {
  /** Newest first. */
  readonly entries: readonly ToviewEntry[];
  /** Why there may be more; null: these are all. */
  readonly lacking: BiliErrorFields | null;
}

/**
 * The list comes in one answer that counts itself. Fewer rows than counted, rows that do not fit and
 * an empty list without a count may hide any video; what is named is there all the same.
 */
export async function readToview({ call, read }: Tools): Promise<Toview> {
  try {
    return { entries: entriesOf(await read(toviewList, {}, isWhole)), lacking: null };
  } catch (error) {
    if (!(error instanceof BiliError) || error.kind !== 'incomplete') throw error;
    const { data } = await call(toviewList, {});
    return { entries: entriesOf(data), lacking: error.toFields() };
  }
}

type Data = DataOf<typeof toviewList>;

function isWhole({ count, list }: Data): boolean {
  return typeof count === 'number' ? list.length >= count : list.length > 0;
}

function entriesOf({ list }: Data): readonly ToviewEntry[] {
  return list.map((row) => ({
    aid: row.aid,
    bvid: row.bvid,
    title: titleOf(row.title),
    addedSeconds: row.add_at,
    progress: progressOf(row.progress),
    dead: (row.state ?? 0) < 0,
  }));
}

/** Where a video stands; null: not in the list. */
export interface ToviewState {
  readonly entry: ToviewEntry | null;
}

export function entryIn(
  { entries, lacking }: Toview,
  { aid, bvid }: VideoTarget,
): ToviewState | Unknown {
  const entry = entries.find((one) => one.aid === aid || (bvid && one.bvid === bvid));
  if (!entry && lacking) return unknown(lacking);
  return { entry: entry ?? null };
}

export async function readEntries(
  tools: Tools,
): Promise<(target: VideoTarget) => ToviewState | Unknown> {
  const toview = await readToview(tools);
  return (target) => entryIn(toview, target);
}
