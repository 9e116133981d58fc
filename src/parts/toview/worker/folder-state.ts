import type { DataOf } from '../../../api/define.ts';
import { favFolders } from '../../../api/operations/favourites.ts';
import { Aid, z } from '../../../api/schema.ts';
import type { Tools } from '../../../engine/kind.ts';
import { createAsking, incomplete } from '../../../engine/tools.ts';
import { type Unknown, unknown } from '../../../engine/unknown.ts';

export const AidTarget = z.object({ aid: Aid });
export type AidTarget = z.output<typeof AidTarget>;
/** The full id of a favourite folder. */
export const FolderId = z.int().check(z.positive());

/**
 * Whether each of the videos is in the folder. One request each: no call tells it for many. Everybody
 * has the default folder, so an answer without folders, or with fewer than it counts, is not whole.
 */
export async function readInside(
  { read, account }: Tools,
  targets: readonly AidTarget[],
  folder: number,
): Promise<(target: AidTarget) => boolean | Unknown> {
  const known = new Map<number, boolean | Unknown>();
  const ask = createAsking();
  const isWhole = (data: Data) => tellsOf(data, folder) !== undefined;
  for (const { aid } of targets) {
    const params = { up_mid: account, rid: aid };
    const inside = await ask(async () => tellsOf(await read(favFolders, params, isWhole), folder));
    if (inside !== undefined) known.set(aid, inside);
  }
  return ({ aid }) => known.get(aid) ?? unknown(incomplete(favFolders.id).toFields());
}

type Data = DataOf<typeof favFolders>;

/** undefined: the answer does not tell. A folder that is gone holds nothing. */
function tellsOf(data: Data, folder: number): boolean | undefined {
  const list = data?.list ?? [];
  const found = list.find(({ id }) => id === folder);
  if (found) return typeof found.fav_state === 'number' ? found.fav_state === 1 : undefined;
  return list.length === 0 || list.length < (data?.count ?? 0) ? undefined : false;
}
