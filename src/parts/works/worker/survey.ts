import type { Client } from '../../../api/client.ts';
import type { Clock } from '../../../api/clock.ts';
import { userVideos } from '../../../api/operations/space.ts';
import type { WaitReason } from '../../../engine/shared/runs.ts';
import { needsPerson, stopFor } from '../../../engine/wait.ts';
import { BiliError } from '../../../shared/errors.ts';
import { isOpen, type KeptUpload, type Survey } from '../shared/survey.ts';
import type { Upload } from '../shared/upload.ts';
import { uploadsOf } from './reads.ts';
import { type SurveyStore, withWord } from './survey-store.ts';

/** The most that one answer holds. */
const PAGE = 50;
/** A list that moves all the time is read no more often than this. */
const MOST_REPEATS = 2;
/** So many of an account go on at the same time. */
const MOST_OPEN = 3;
/** How often a waiting survey looks again when nothing else wakes it. */
const LOOK_AGAIN_MS = 60_000;
/** On top of the limiter's own pace: nobody waits for this. */
const REST_MS = 1_000;

export interface SurveyParts {
  readonly client: Pick<Client, 'call'>;
  readonly store: SurveyStore;
  readonly clock: Clock;
  /** Signed-in account now; null: nobody. */
  readonly account: () => Promise<number | null>;
  readonly blockedUntilMs: () => number | null;
  readonly onProgress: (survey: Survey) => Promise<void>;
  /** What went wrong beside the work, for the log. */
  readonly report: (error: unknown) => void;
  /**
   * Wakes the worker at this time, and again and again after it, also when it was stopped; null: no
   * need to.
   */
  readonly wakeAt: (atMs: number | null) => Promise<void>;
}

/**
 * Reads all uploads of somebody, one request at a time. Each page is kept before the next is asked
 * for, so a worker stopped anywhere goes on with the page it was at.
 */
export function createSurveys(parts: SurveyParts) {
  const { client, store, clock } = parts;
  let pump: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  /** Nothing is asked before: nothing can be written down. */
  let restUntilMs = 0;

  const own = async () => (await parts.account()) ?? 0;

  /** Telling may fail (a full storage): the reading goes on all the same. */
  const show = (survey: Survey) => parts.onProgress(survey).catch(parts.report);
  const standBy = (atMs: number | null) => parts.wakeAt(atMs).catch(parts.report);

  async function change(mid: number, to: (survey: Survey) => Survey): Promise<Survey> {
    const changed = await store.update(await own(), mid, to);
    if (!changed) throw new BiliError({ kind: 'not-found', operation: 'survey' });
    await show(changed);
    return changed;
  }

  async function save(survey: Survey): Promise<Survey> {
    await store.save(survey);
    await show(survey);
    return survey;
  }

  /** Sets one going, beside a few others at most: each takes its share of the slow pace. */
  async function begin(
    account: number,
    mid: number,
    to: (now: Survey | undefined) => Survey | undefined,
  ): Promise<Survey> {
    const begun = await store.begin(account, mid, MOST_OPEN, to);
    if (begun === 'full') throw new BiliError({ kind: 'over-budget', operation: 'survey' });
    if (!begun) throw new BiliError({ kind: 'not-found', operation: 'survey' });
    await show(begun);
    wakeQuietly();
    return begun;
  }

  async function step(survey: Survey): Promise<void> {
    const { account, mid, page, pass, total: before } = survey;
    const { data } = await client.call(
      userVideos,
      { mid, pn: page, ps: PAGE },
      { priority: 'background', ...(account > 0 && { account }) },
    );
    failures = 0;
    const total = data.page.count;
    const rows = uploadsOf(data).map((row): KeptUpload => ({ ...row, account, mid, pass }));
    const moved = survey.moved || (page > 1 && before !== total);
    const next = { ...survey, state: 'running', wait: null, total, moved, page: page + 1 } as const;
    const { survey: learnt, added } = await store.learn(next, rows);
    const isLast = rows.length === 0 || page * PAGE >= total;
    const nothingNew = survey.topUp && added === 0;
    if (!isLast && !nothingNew) {
      await show(learnt);
      return;
    }
    if (learnt.topUp) {
      // More are kept than there are, or fewer: something was deleted, or slipped between pages.
      const isWhole = learnt.kept + learnt.missing === total;
      await (isWhole ? finish(learnt) : restart(learnt, { repeats: 0 }));
      return;
    }
    // What the service counts and does not show is the same the next time; what slipped is not.
    const missing = total - (await store.seen(learnt));
    const isSure = !moved && missing === learnt.missing;
    if (isSure) await finish(learnt);
    // Not known to be all: with nothing said to be missing, the next top-up looks again.
    else if (learnt.repeats >= MOST_REPEATS) await finish({ ...learnt, missing: 0 });
    else await restart(learnt, { missing, repeats: learnt.repeats + 1 });
  }

  /** Goes through everything, from the beginning. */
  async function restart(survey: Survey, change: Partial<Survey>): Promise<void> {
    const { pass } = survey;
    await save({ ...survey, ...change, page: 1, pass: pass + 1, topUp: false, moved: false });
  }

  async function finish(survey: Survey): Promise<void> {
    const whole = await store.complete({
      ...survey,
      state: survey.state === 'cancelled' ? 'cancelled' : 'done',
      wait: null,
      page: 1,
      completeAtMs: clock.now(),
    });
    await show(whole);
  }

  async function work(survey: Survey): Promise<void> {
    try {
      await step(survey);
    } catch (error) {
      const facts = { nowMs: clock.now(), blockedUntilMs: parts.blockedUntilMs(), failures };
      failures += 1;
      const stop = stopFor(error, facts);
      const fields = error instanceof BiliError ? error.toFields() : null;
      // A refusal of this person's uploads (hidden, gone) will not pass by waiting.
      const wait = stop?.wait ?? { reason: 'answer', untilMs: null, error: fields };
      const state = needsPerson(wait) ? 'paused' : 'waiting';
      const told = await store.update(survey.account, survey.mid, (now) =>
        withWord({ ...now, state, wait }, now),
      );
      if (told) await show(told);
    }
  }

  /** The one whose turn it is; null when all must wait. */
  async function ready(): Promise<Survey | null> {
    const account = await own();
    const now = clock.now();
    if (now < restUntilMs) return null;
    const able = (await store.open()).filter(
      ({ account: whose, wait }) => whose === account && (wait?.untilMs ?? 0) <= now,
    );
    return able.sort((a, b) => a.orderedAtMs - b.orderedAtMs)[0] ?? null;
  }

  async function drain(): Promise<void> {
    do {
      again = false;
      let isStanding = false;
      for (let next = await ready(); next; next = await ready()) {
        // From before the first request: whatever stops the worker, it is woken.
        if (!isStanding) await standBy(clock.now());
        isStanding = true;
        try {
          await work(next);
        } catch {
          // Not even the wait could be written down: asking on would ask for the same page again.
          restUntilMs = clock.now() + LOOK_AGAIN_MS;
        }
        await clock.sleep(REST_MS);
      }
    } while (again);
    const account = await own();
    // Those of another account go on when it signs in again: that is told, not waited for.
    const open = (await store.open()).filter(({ account: whose }) => whose === account);
    const times = open.map(({ wait }) => wait?.untilMs ?? clock.now() + LOOK_AGAIN_MS);
    await standBy(times.length === 0 ? null : Math.max(Math.min(...times), restUntilMs));
  }

  /** What they waited for has happened: they go on now. */
  async function release(reasons: readonly WaitReason[]): Promise<void> {
    for (const { account, mid } of await store.open()) {
      await store.update(account, mid, (now) =>
        now.state === 'waiting' && now.wait && reasons.includes(now.wait.reason)
          ? { ...now, state: 'running', wait: null }
          : now,
      );
    }
    await wake();
  }

  /** Sets everything going that can go. Safe to call at any time and as often as liked. */
  function wake(): Promise<void> {
    again = true;
    pump ??= drain().finally(() => {
      pump = null;
    });
    return pump;
  }

  const wakeQuietly = () => void wake().catch(() => undefined);

  return {
    async get(mid: number): Promise<Survey | null> {
      return (await store.get(await own(), mid)) ?? null;
    },

    /** Reads all, or what is new since the last time. One that goes on is left alone. */
    async start(mid: number): Promise<Survey> {
      const account = await own();
      await standBy(clock.now());
      return begin(account, mid, (known) => {
        if (known && isOpen(known)) return known;
        // Cancelled in the middle of a top-up, newer ones are missing that no count would show.
        const isWhole = known?.state === 'done' && known.completeAtMs !== null;
        return {
          account,
          mid,
          state: 'running',
          wait: null,
          page: 1,
          pass: (known?.pass ?? 0) + 1,
          topUp: isWhole,
          moved: false,
          repeats: 0,
          kept: known?.kept ?? 0,
          missing: known?.missing ?? 0,
          total: known?.total ?? null,
          orderedAtMs: clock.now(),
          completeAtMs: known?.completeAtMs ?? null,
        };
      });
    },

    pause: (mid: number) =>
      change(mid, (survey) =>
        hasEnded(survey)
          ? survey
          : { ...survey, state: 'paused', wait: { reason: 'person', untilMs: null, error: null } },
      ),

    async resume(mid: number): Promise<Survey> {
      return begin(await own(), mid, (now) =>
        !now || hasEnded(now) ? now : { ...now, state: 'running', wait: null },
      );
    },

    /** What was read stays; it is just not all there is. */
    cancel: (mid: number) =>
      change(mid, (survey) =>
        hasEnded(survey) ? survey : { ...survey, state: 'cancelled', wait: null },
      ),

    async uploads(mid: number): Promise<readonly Upload[]> {
      return store.uploads(await own(), mid);
    },

    /** Somebody signed in, or the site was opened anew. */
    sessionChanged: () => release(['login', 'account', 'csrf']),
    /** There is a connection again. */
    online: () => release(['network']),
    wake,
  };
}

export type Surveys = ReturnType<typeof createSurveys>;

function hasEnded({ state }: Survey): boolean {
  return state === 'done' || state === 'cancelled';
}
