import { favFolders } from '../../../api/operations/favourites.ts';
import { Aid, z } from '../../../api/schema.ts';
import type { Tools } from '../kind.ts';

export const AidTarget = z.object({ aid: Aid });
export type AidTarget = z.output<typeof AidTarget>;
/** The full id of a favourite folder. */
export const FolderId = z.int().check(z.positive());

/** Which of the videos are in the folder. One request each: no call tells it for many. */
export async function readInside(
  { call, account }: Tools,
  targets: readonly AidTarget[],
  folder: number,
): Promise<ReadonlySet<number>> {
  const inside = new Set<number>();
  for (const { aid } of targets) {
    const params = { up_mid: account, rid: aid };
    const { data } = await call(favFolders, params);
    const found = data?.list.find(({ id }) => id === folder);
    if (found?.fav_state === 1) inside.add(aid);
  }
  return inside;
}
