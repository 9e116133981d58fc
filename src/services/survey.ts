import type { Client } from '../api/client.ts';
import type { Clock } from '../api/clock.ts';
import { BiliError } from '../api/errors.ts';
import { userVideos } from '../api/operations/space.ts';
import type { KeptUpload, Survey } from '../domain/survey.ts';
import type { Upload } from '../domain/types.ts';
import type { SurveyStore } from '../storage/surveys.ts';
import { needsPerson, stopFor } from './engine/wait.ts';
import { uploadsOf } from './resources.ts';

/** The most that one answer holds. */
const PAGE = 50;
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
  /** Wakes the worker at this time, also after it was stopped; null: no need to. */
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

  const own = async () => (await parts.account()) ?? 0;

  async function change(mid: number, to: (survey: Survey) => Survey): Promise<Survey> {
    const account = await own();
    const found = await store.get(account, mid);
    if (!found) throw new BiliError({ kind: 'not-found', operation: 'survey' });
    return save(to(found));
  }

  async function save(survey: Survey): Promise<Survey> {
    await store.save(survey);
    await parts.onProgress(survey);
    return survey;
  }

  /** What was said while a request was on its way is not overruled by its answer. */
  async function withWord(progressed: Survey): Promise<Survey> {
    const now = await store.get(progressed.account, progressed.mid);
    if (!now || now.state === 'running' || now.state === 'waiting') return progressed;
    return { ...progressed, state: now.state, wait: now.wait };
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
    const next = { ...survey, state: 'running', wait: null, total, page: page + 1 } as const;
    const added = await store.learn(await withWord(next), rows);
    const learnt = (await store.get(account, mid)) ?? next;
    const isLast = rows.length === 0 || page * PAGE >= total;
    const nothingNew = survey.topUp && added === 0;
    if (!isLast && !nothingNew) {
      await parts.onProgress(learnt);
      return;
    }
    // More are kept than there are, or fewer: something was deleted, or slipped between two pages.
    const moved = before !== null && page > 1 && before !== total;
    if (survey.topUp ? learnt.kept + survey.missing !== total : moved && learnt.kept < total) {
      await save({ ...learnt, page: 1, pass: pass + 1, topUp: false });
      return;
    }
    const whole = await store.complete({
      ...learnt,
      state: learnt.state === 'cancelled' ? 'cancelled' : 'done',
      wait: null,
      page: 1,
      completeAtMs: clock.now(),
    });
    await save({ ...whole, missing: Math.max(0, total - whole.kept) });
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
      await save(await withWord({ ...survey, state, wait }));
    }
  }

  /** The one whose turn it is; null when all must wait. */
  async function ready(): Promise<Survey | null> {
    const account = await own();
    const now = clock.now();
    const able = (await store.open()).filter(
      ({ account: whose, wait }) => whose === account && (wait?.untilMs ?? 0) <= now,
    );
    return able.sort((a, b) => a.orderedAtMs - b.orderedAtMs)[0] ?? null;
  }

  async function drain(): Promise<void> {
    do {
      again = false;
      for (let next = await ready(); next; next = await ready()) {
        await work(next);
        await clock.sleep(REST_MS);
      }
    } while (again);
    const times = (await store.open()).map(
      ({ wait }) => wait?.untilMs ?? clock.now() + LOOK_AGAIN_MS,
    );
    await parts.wakeAt(times.length === 0 ? null : Math.min(...times));
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
      const known = await store.get(account, mid);
      if (known?.state === 'running' || known?.state === 'waiting') return known;
      const isWhole = known?.completeAtMs != null;
      const survey = await save({
        account,
        mid,
        state: 'running',
        wait: null,
        page: 1,
        pass: (known?.pass ?? 0) + 1,
        topUp: isWhole,
        kept: known?.kept ?? 0,
        missing: known?.missing ?? 0,
        total: known?.total ?? null,
        orderedAtMs: clock.now(),
        completeAtMs: known?.completeAtMs ?? null,
      });
      wakeQuietly();
      return survey;
    },

    pause: (mid: number) =>
      change(mid, (survey) =>
        hasEnded(survey)
          ? survey
          : { ...survey, state: 'paused', wait: { reason: 'person', untilMs: null, error: null } },
      ),

    async resume(mid: number): Promise<Survey> {
      const survey = await change(mid, (now) =>
        hasEnded(now) ? now : { ...now, state: 'running', wait: null },
      );
      wakeQuietly();
      return survey;
    },

    /** What was read stays; it is just not all there is. */
    cancel: (mid: number) =>
      change(mid, (survey) =>
        hasEnded(survey) ? survey : { ...survey, state: 'cancelled', wait: null },
      ),

    async uploads(mid: number): Promise<readonly Upload[]> {
      return store.uploads(await own(), mid);
    },

    wake,
  };
}

export type Surveys = ReturnType<typeof createSurveys>;

function hasEnded({ state }: Survey): boolean {
  return state === 'done' || state === 'cancelled';
}
