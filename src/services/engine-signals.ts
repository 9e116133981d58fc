import { browser } from 'wxt/browser';
import type { CoolDowns } from '../api/cool-down.ts';
import { hasEnded, type Run, settledOf } from '../domain/runs.ts';
import type { Survey } from '../domain/survey.ts';
import { log } from '../log.ts';
import { runProgress, surveyProgress } from '../storage/items.ts';

/** How the engine is seen and woken in a browser: badge, storage, alarms. */

export const WAKE_ALARM = 'engine-wake';
export const SURVEY_ALARM = 'survey-wake';

/** Chrome rounds shorter alarms up; a worker that is alive goes on by itself meanwhile. */
const SHORTEST_ALARM_MS = 30_000;

/** An alarm that wakes the worker, also after it was stopped; null takes it away. */
const alarmAt =
  (name: string) =>
  async (atMs: number | null): Promise<void> => {
    if (atMs === null) {
      await browser.alarms.clear(name);
      return;
    }
    const when = Math.max(atMs, Date.now() + SHORTEST_ALARM_MS);
    await browser.alarms.create(name, { when });
  };

export const wakeAt = alarmAt(WAKE_ALARM);
export const wakeSurveysAt = alarmAt(SURVEY_ALARM);

/** While something runs, an alarm stands by: whatever stops the worker, it is taken up again. */
async function standBy(): Promise<void> {
  const found = await browser.alarms.get(WAKE_ALARM);
  if (!found) await wakeAt(Date.now() + SHORTEST_ALARM_MS);
}

/** Tells every open surface, and the toolbar button. Must never stop the engine. */
export async function showProgress(run: Run): Promise<void> {
  try {
    await runProgress.set({ run, settled: settledOf(run.counts) + run.answered });
    if (run.state === 'running') await standBy();
    // A click's own mark is set by whoever ordered it.
    if (!run.single) await showOnBadge(run);
  } catch (error) {
    log.error('progress', error);
  }
}

/** Tells whoever watches a survey. While one runs, an alarm stands by: see above. */
export async function showSurvey(survey: Survey): Promise<void> {
  try {
    await surveyProgress.set(survey);
    if (survey.state === 'running') await wakeSurveysAt(Date.now() + SHORTEST_ALARM_MS);
  } catch (error) {
    log.error('survey', error);
  }
}

const COLOURS = { going: '#00AEEC', waiting: '#9499A0', paused: '#C4264C' } as const;

async function showOnBadge(run: Run): Promise<void> {
  const { counts, state } = run;
  const colour = state === 'paused' ? 'paused' : state === 'waiting' ? 'waiting' : 'going';
  await browser.action.setBadgeBackgroundColor({ color: COLOURS[colour] });
  const share =
    counts.total === 0
      ? 0
      : Math.min(100, Math.floor((100 * (settledOf(counts) + run.answered)) / counts.total));
  const mark = state === 'paused' ? '!' : `${share}%`;
  await browser.action.setBadgeText({ text: hasEnded(run) ? '' : mark });
}

export function latestBlock(coolDowns: CoolDowns): number | null {
  const ends = Object.values(coolDowns).map(({ untilMs }) => untilMs);
  return ends.length === 0 ? null : Math.max(...ends);
}
