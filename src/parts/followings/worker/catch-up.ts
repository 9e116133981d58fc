import { isYoungEnough } from '../../../collect/walk.ts';
import { followedUnread } from '../../../storage/kept-items.ts';
import { followingsCollection } from './followings.ts';
import type { TopUp } from './top-up.ts';

/**
 * Has the newest page of the list read after a run that followed somebody whom the copy lacks. Once
 * for all that were followed until then: a reading that came to no end is not begun again and again.
 * A copy that would be read from its beginning is left to the page that shows it.
 */
export async function catchUp(
  { state, order }: Pick<TopUp, 'state' | 'order'>,
  account: number,
  nowMs: number,
): Promise<void> {
  const [unread, known] = await Promise.all([followedUnread.get(), state(account)]);
  const followedAtMs = unread[account];
  if (followedAtMs === undefined || !known) return;
  const { completeAtMs, wholeAtMs } = known;
  if (!isYoungEnough(followingsCollection, wholeAtMs, nowMs)) return;
  await followedUnread.update(({ [account]: _, ...others }) => others);
  if (completeAtMs !== null && followedAtMs > completeAtMs) await order(account, true);
}
