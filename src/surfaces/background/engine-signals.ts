import { browser } from 'wxt/browser';
import type { CoolDowns } from '../../api/cool-down.ts';
import type { Collected } from '../../collect/shared/collected.ts';
import type { RunStore } from '../../engine/run-store.ts';
import { markOf, type RunMark } from '../../engine/shared/run-mark.ts';
import { hasEnded, type Run, settledOf } from '../../engine/shared/runs.ts';
import { collectedLast, runMark, runProgress } from '../../storage/items.ts';
import { BADGE_COLOURS } from './badge-colours.ts';

/** How the engine is seen and woken in a browser: badge, storage, alarms. */

export const WAKE_ALARM = 'engine-wake';
export const COLLECT_ALARM = 'collect-wake';
/** Of what the person wants done once a day; whether it was done today stands elsewhere. */
export const DAILY_ALARM = 'daily';
/** Of a snapshot every week. */
export const WEEKLY_ALARM = 'weekly';

/** Chrome rounds shorter alarms up; a worker that is alive goes on by itself meanwhile. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * An alarm that wakes the worker, also after it was stopped; null takes it away. It comes again and
 * again until it is set anew: a worker that dies while it heeds one is woken by the next.
 */
const alarmAt =
  (name: string) =>
  async (atMs: number | null): Promise<void> => {
    if (atMs === null) {
      await browser.alarms.clear(name);
      return;
    }
    const when = Math.max(atMs, Date.now() + SHORTEST_ALARM_MS);
    await browser.alarms.create(name, { when, periodInMinutes: SHORTEST_ALARM_MS / 60_000 });
  };

export const wakeAt = alarmAt(WAKE_ALARM);
export const wakeCollectionsAt = alarmAt(COLLECT_ALARM);

/** Begins or ends a look again and again; one that stands is left as it is. */
const lookEvery =
  (name: string, periodInMinutes: number) =>
  async (on: boolean): Promise<void> => {
    if (!on) await browser.alarms.clear(name);
    else if (!(await browser.alarms.get(name))) {
      await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes });
    }
  };

export const wakeDaily = lookEvery(DAILY_ALARM, 180);
export const wakeWeekly = lookEvery(WEEKLY_ALARM, 360);

/** Of keeping the history; only while whoever is signed in wants it. */
export const ARCHIVE_ALARM = 'archive';

export async function wakeArchive(everyMinutes: number | null): Promise<void> {
  const standing = await browser.alarms.get(ARCHIVE_ALARM);
  if (everyMinutes === null) await browser.alarms.clear(ARCHIVE_ALARM);
  else if (standing?.periodInMinutes !== everyMinutes) {
    const minutes = { delayInMinutes: 1, periodInMinutes: everyMinutes };
    await browser.alarms.create(ARCHIVE_ALARM, minutes);
  }
}

const COLOURS = {
  going: BADGE_COLOURS.blue,
  waiting: BADGE_COLOURS['text-3'],
  paused: BADGE_COLOURS.danger,
} as const;

/** Puts a run's mark on the toolbar button; null: nothing is to be said. */
async function show(mark: RunMark | null): Promise<void> {
  const kept = mark && { text: mark.text, colour: COLOURS[mark.colour] };
  if (kept) await browser.action.setBadgeBackgroundColor({ color: kept.colour });
  await browser.action.setBadgeText({ text: kept?.text ?? '' });
  // What the popup puts back when it takes away the mark of a click.
  await runMark.set(kept);
}

/** Tells the surfaces of the account that is signed in; those of another see nothing of it. */
export function createSignals(
  store: Pick<RunStore, 'open' | 'get'>,
  account: () => Promise<number | null>,
) {
  const own = async () => (await account()) ?? 0;

  /** `moving` is further than the store knows. */
  async function showRuns(moving?: Run): Promise<void> {
    const mine = await own();
    const open = (await store.open()).filter((run) => run.account === mine);
    const others = open.filter(({ id }) => id !== moving?.id);
    await show(markOf(moving && !hasEnded(moving) ? [moving, ...others] : others));
  }

  async function showProgress(run: Run): Promise<void> {
    if (run.account !== (await own())) return;
    await Promise.all([
      runProgress.set({ run, settled: settledOf(run.counts) + run.answered }),
      // A click's own mark is set by whoever ordered it.
      !run.single && showRuns(run),
    ]);
  }

  return {
    showProgress,

    /** Tells the end that the worker before wrote down and had no time to tell. */
    async catchUp(): Promise<void> {
      const { run: told } = (await runProgress.get()) ?? {};
      const now = told && !hasEnded(told) && (await store.get(told.id));
      if (now && hasEnded(now)) await showProgress(now);
    },

    async showCollected(now: Collected): Promise<void> {
      if (now.account === (await own())) await collectedLast.set(now);
    },

    /** Somebody else is signed in, or nobody: nothing of the one before stays in sight. */
    async accountChanged(): Promise<void> {
      await Promise.all([runProgress.set(null), collectedLast.set(null), showRuns()]);
    },
  };
}

export function latestBlock(coolDowns: CoolDowns): number | null {
  const ends = Object.values(coolDowns).map(({ untilMs }) => untilMs);
  return ends.length === 0 ? null : Math.max(...ends);
}
