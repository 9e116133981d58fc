import { Stop } from '../../../pump/wait.ts';
import { followPace } from '../../../storage/kept-items.ts';
import { beijingDay, dayAfter, dayBegins } from '../../account/shared/log-entry.ts';
import { MOST_FOLLOWS_A_DAY } from '../shared/follow-pace.ts';

/** Counts follows as they are about to be sent, by the service's own day. */
export async function countFollows(account: number, count: number, nowMs: number): Promise<void> {
  const day = beijingDay(nowMs / 1000);
  await followPace.update((all) => {
    const known = all[account];
    const spent = (known?.day === day ? known.spent : 0) + count;
    return { ...all, [account]: { most: known?.most ?? MOST_FOLLOWS_A_DAY, day, spent } };
  });
}

/**
 * Whether so many more may be followed today.
 * @throws {Stop} until the next day, when they may not.
 */
export async function assertFollows(account: number, count: number, nowMs: number): Promise<void> {
  const day = beijingDay(nowMs / 1000);
  const known = (await followPace.get())[account];
  if (!known || known.day !== day || known.spent + count <= known.most) return;
  throw new Stop('daily', dayBegins(dayAfter(day)) * 1000, null);
}
