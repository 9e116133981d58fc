import type { Collections } from '../../../collect/collections.ts';
import { type Collected, isOver } from '../../../collect/shared/collected.ts';
import { Stop } from '../../../pump/wait.ts';
import { ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { weeklySnapshots } from '../../../storage/kept-items.ts';
import { beijingDay, dayAfter, dayBegins } from '../../account/shared/log-entry.ts';
import {
  isDue,
  NOT_WEEKLY,
  spentOn,
  type WeeklyChoice,
  type WeeklyState,
} from '../shared/weekly.ts';
import { snapshotsKept } from './snapshot-store.ts';

export interface WeeklyServices extends Pick<ReadServices, 'account'> {
  readonly now: () => number;
  /** The alarm that looks whether one is due, as long as whoever is signed in wants it. */
  readonly wakeWeekly: (on: boolean) => Promise<void>;
}

export const choiceOf = async (account: number): Promise<WeeklyChoice> =>
  (await weeklySnapshots.get())[account] ?? NOT_WEEKLY;

const change = (account: number, to: (now: WeeklyChoice) => WeeklyChoice) =>
  weeklySnapshots.update((all) => ({ ...all, [account]: to(all[account] ?? NOT_WEEKLY) }));

/** From now on somebody waits for the one under way: it has no share of its own any more. */
export const waitedFor = (account: number) => change(account, (now) => ({ ...now, pass: null }));

/**
 * One more request of a snapshot that is taken by itself.
 * @throws {Stop} until the next day, when this one has had its share.
 */
export async function spendWeekly({ account, pass }: Collected, nowMs: number): Promise<void> {
  if ((await choiceOf(account)).pass !== pass) return;
  const day = beijingDay(nowMs / 1000);
  let isSpent = false;
  await change(account, (now) => {
    const next = spentOn(now, day);
    isSpent = next === null;
    return next ?? now;
  });
  if (isSpent) throw new Stop('daily', dayBegins(dayAfter(day)) * 1000, null);
}

/** A snapshot every week, once a person has switched it on. `handle`: what is said to the taking. */
export function createWeekly(
  { account, now, wakeWeekly }: WeeklyServices,
  handle: () => Pick<ReturnType<Collections['handle']>, 'get' | 'start'>,
) {
  const newestOf = async (mine: number): Promise<number | null> =>
    (await snapshotsKept.list(mine))[0]?.takenAtMs ?? null;

  async function arm(): Promise<void> {
    const mine = await account();
    await wakeWeekly(mine !== null && (await choiceOf(mine)).on);
  }

  return {
    arm,

    /** The alarm. One that is being taken, paused or stopped by a check is left as it is. */
    async heed(): Promise<void> {
      const mine = await account();
      if (mine === null || !isDue(await choiceOf(mine), await newestOf(mine), now())) return;
      const at = await handle().get(0);
      if (at && !isOver(at)) return;
      // The number of the pass is known before its first request.
      const pass = (at?.pass ?? 0) + 1;
      await change(mine, (choice) => ({ ...choice, begunAtMs: now(), pass }));
      await handle().start(0);
    },

    async state(): Promise<WeeklyState> {
      const mine = await ownAccount({ account }, 'snapshots.weekly');
      return { on: (await choiceOf(mine)).on, lastMs: await newestOf(mine) };
    },

    async turn(on: boolean): Promise<void> {
      const mine = await ownAccount({ account }, 'snapshots.weekly');
      await change(mine, (choice) => ({ ...choice, on }));
      await arm();
    },
  };
}
