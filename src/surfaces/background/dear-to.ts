import { type Dear, dearTo } from '../../parts/followings/shared/dear.ts';
import { type FollowingStore, relationRead } from '../../parts/followings/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';

/** Why unfollowing somebody wants a word first, by the local copy or else by the service; null: nothing. */
export const createDearTo =
  ({ read }: Pick<Reader, 'read'>, following: Pick<FollowingStore, 'get'>, now: () => number) =>
  async (account: number, mid: number): Promise<Dear | null> => {
    const kept = await following.get(account, mid);
    if (kept) return dearTo({ ...kept, sinceSeconds: kept.mtime || null }, now());
    const told = await read(relationRead, { mid }, { from: 'any', account });
    if (!told) return null;
    const { mine, special, sinceSeconds } = told.value;
    return dearTo({ special, mutual: mine === 'mutual', sinceSeconds }, now());
  };
