import { toviewList } from '../../../api/operations/toview.ts';
import { Aid, Bvid, z } from '../../../api/schema.ts';
import { titleOf } from '../../convert.ts';
import type { Tools } from '../kind.ts';

export const VideoTarget = z.object({ aid: z.optional(Aid), bvid: z.optional(Bvid) });
export type VideoTarget = z.output<typeof VideoTarget>;

/** An entry of watch-later, as the journal keeps it. */
export interface ToviewEntry {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  /** Unix seconds. */
  readonly addedSeconds: number;
  readonly progressSeconds: number;
  readonly dead: boolean;
}

/** The whole list; it comes in one answer, newest first. */
export async function readToview({ call }: Tools): Promise<readonly ToviewEntry[]> {
  const { data } = await call(toviewList, {});
  return data.list
    .filter(({ aid }) => aid > 0)
    .map((row) => ({
      aid: row.aid,
      bvid: row.bvid,
      title: titleOf(row.title),
      addedSeconds: row.add_at,
      progressSeconds: row.progress,
      dead: (row.state ?? 0) < 0,
    }));
}

export function entryOf(
  entries: readonly ToviewEntry[],
  { aid, bvid }: VideoTarget,
): ToviewEntry | null {
  return entries.find((one) => one.aid === aid || (bvid && one.bvid === bvid)) ?? null;
}

/** Where a video stands; null: not in the list. */
export interface ToviewState {
  readonly entry: ToviewEntry | null;
}

export async function readEntries(tools: Tools): Promise<(target: VideoTarget) => ToviewState> {
  const entries = await readToview(tools);
  return (target) => ({ entry: entryOf(entries, target) });
}
