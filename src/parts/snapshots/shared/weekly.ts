import { DAY_MS } from '../../../shared/durations.ts';

/** Of an account: whether a snapshot is taken every week, and what the one under way has cost. */
export interface WeeklyChoice {
  readonly on: boolean;
  /** When the last one was begun by itself, Unix milliseconds; null (0 in older stores): never. */
  readonly begunAtMs: number | null;
  /** The pass of the one that is taken by itself; null: the person is waiting for it. */
  readonly pass: number | null;
  /** In Beijing, by which the service counts, and requests sent on it. */
  readonly day: string;
  readonly spent: number;
}

export const NOT_WEEKLY: WeeklyChoice = {
  on: false,
  begunAtMs: null,
  pass: null,
  day: '',
  spent: 0,
};

/** So many requests a day at most go into one that nobody waits for. */
export const WEEKLY_A_DAY = 120;

const WEEK_MS = 7 * DAY_MS;
/** One that did not come about is tried again after this. */
const AGAIN_MS = DAY_MS;

/** Whether one is due: the newest is a week old, whoever took it; a clock that was set back says nothing. */
export function isDue(
  { on, begunAtMs }: WeeklyChoice,
  newestMs: number | null,
  nowMs: number,
): boolean {
  const isOlder = (atMs: number | null, ms: number) =>
    atMs === null || nowMs - atMs >= ms || atMs > nowMs;
  return on && isOlder(newestMs, WEEK_MS) && isOlder(begunAtMs, AGAIN_MS);
}

/** After one more request of a pass; null: the day has had its share. */
export function spentOn(choice: WeeklyChoice, day: string): WeeklyChoice | null {
  const spent = choice.day === day ? choice.spent : 0;
  return spent < WEEKLY_A_DAY ? { ...choice, day, spent: spent + 1 } : null;
}

/** As a page shows it. */
export interface WeeklyState {
  readonly on: boolean;
  /** When the newest snapshot was taken, Unix milliseconds; null: there is none. */
  readonly lastMs: number | null;
}
