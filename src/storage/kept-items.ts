import type { CoolDownStore, CoolDowns } from '../api/cool-down.ts';
import type { FollowPace } from '../parts/followings/shared/follow-pace.ts';
import type { DeviceSwitch } from '../parts/settings/shared/switches.ts';
import type { WeeklyChoice } from '../parts/snapshots/shared/weekly.ts';
import type { Slowness } from '../shared/slowness.ts';
import { kept } from './kept.ts';
import { PROTECTED_KEY } from './names.ts';

/** The small things that the background relies on, out of reach for scripts on the site's pages. */

/** A block lasts longer than a browser session may. */
const coolDowns = kept<CoolDowns>('coolDowns', {});
export const coolDownStore: CoolDownStore = { load: coolDowns.get, save: coolDowns.set };

/** Groups that each account followed into lately, newest first; they lead the context menu. */
export const lastUsedGroups = kept<Readonly<Record<number, readonly number[]>>>(
  'lastUsedGroups',
  {},
);

/** Under 0 is what was kept before accounts were told apart. */
export const lastUsedOf = (
  all: Readonly<Record<number, readonly number[]>>,
  account: number,
): readonly number[] => all[account] ?? all[0] ?? [];

/** What the person said about runs and the engine has not heeded yet. */
export const runWords = kept<Readonly<Record<string, 'person' | 'cancelled'>>>('runWords', {});

/** People that no bulk action may take away from, by account. */
export const protectedPeople = kept<Readonly<Record<string, readonly number[]>>>(PROTECTED_KEY, {});

/** Rules that sort people into groups, by account, in their order. */
export const groupRules = kept<Readonly<Record<string, readonly unknown[]>>>('groupRules', {});

/** People whom rules are not to propose again, by account, the last ones. */
export const passedPeople = kept<Readonly<Record<string, readonly number[]>>>('passedPeople', {});

/** When a run followed somebody whom the copy of the followings does not have, by account. */
export const followedUnread = kept<Readonly<Record<string, number>>>('followedUnread', {});

/** What accounts were called when they last took a snapshot. */
export const accountNames = kept<Readonly<Record<number, string>>>('accountNames', {});

/** How many may be followed in a day by what brings many back, and how many were, by account. */
export const followPace = kept<Readonly<Record<number, FollowPace>>>('followPace', {});

/** How many times as slowly as is polite all requests go, by the person's word. */
export const chosenSlowness = kept<Slowness>('slowness', 1);

/** What is off in this browser. */
export const switchedOff = kept<readonly DeviceSwitch[]>('switchedOff', []);

export const isOn = async (one: DeviceSwitch): Promise<boolean> =>
  !(await switchedOff.get()).includes(one);

/** Whether choices go along to other devices by the browser's own sync. */
export const settingsSynced = kept<boolean>('settingsSynced', false);

/** Whether what is in favourite folders goes into snapshots, by account. */
export const folderContents = kept<Readonly<Record<number, boolean>>>('folderContents', {});

/** Whether a snapshot is taken every week, by account. */
export const weeklySnapshots = kept<Readonly<Record<number, WeeklyChoice>>>('weeklySnapshots', {});
