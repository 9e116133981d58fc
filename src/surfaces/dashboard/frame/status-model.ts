import { computed, signal } from '@preact/signals';
import type { Collected } from '@/src/collect/shared/collected.ts';
import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { type Advance, doneOf, leftOf, paceOf } from '@/src/engine/shared/time-left.ts';
import type { Background } from '@/src/rpc/client.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { createMeterModel } from '@/src/ui/meter.ts';
import { followOwnRuns } from '@/src/ui/own-runs.ts';
import { createRunControl } from '@/src/ui/run-control.ts';
import { createSince } from '@/src/ui/since.ts';

const LOOK_BACK = 20;

/** A run that has not ended, and how long it will take at the pace it has had. */
export interface Going {
  readonly run: Run;
  readonly done: number;
  readonly leftMs: number | null;
}

/** What is under way, from whatever surface it was ordered, and what can be said to it. */
export function createStatusModel(ask: Background) {
  const runs = signal<readonly Run[]>([]);
  const survey = signal<Collected | null>(null);
  const paces = new Map<string, readonly Advance[]>();
  const meter = createMeterModel(ask);
  const control = createRunControl(ask, put);
  const since = createSince(ask);

  function put(run: Run) {
    const known = runs.peek();
    const place = known.findIndex(({ id }) => id === run.id);
    paces.set(run.id, paceOf(paces.get(run.id) ?? [], run, Date.now()));
    if (hasEnded(run)) {
      paces.delete(run.id);
      runs.value = known.filter(({ id }) => id !== run.id);
      return;
    }
    // A click that goes through is told where it was made; one that stands still is told here.
    if (run.single && !run.wait) return;
    runs.value = place < 0 ? [...known, run] : known.with(place, run);
  }

  async function load({ learn }: Pick<ReturnType<typeof followOwnRuns>, 'learn'>) {
    // Signed out there is nothing of theirs to tell.
    const recent = await ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);
    learn(...recent);
    for (const run of recent.toReversed()) if (!hasEnded(run)) put(run);
    survey.value = await collectedLast.get().catch(() => null);
  }

  async function toSurvey(word: 'pause' | 'resume' | 'cancel') {
    const mid = survey.peek()?.of;
    if (mid === undefined) return;
    const now = await ask(`survey.${word}`, { mid }).catch(() => null);
    if (now) survey.value = now;
  }

  return {
    going: computed((): readonly Going[] =>
      runs.value.map((run) => ({
        run,
        done: doneOf(run),
        leftMs: leftOf(run, paces.get(run.id) ?? []),
      })),
    ),
    /** What ended meanwhile, or while nobody looked. */
    since,
    survey: computed(() => {
      const now = survey.value;
      return now && now.state !== 'done' && now.state !== 'cancelled' ? now : null;
    }),
    meter: meter.meter,
    control,
    toSurvey: (word: 'pause' | 'resume' | 'cancel') => void toSurvey(word),
    /** Follows everything; gives what ends it. */
    follow() {
      const news = followOwnRuns(put);
      const stops = [
        news.stop,
        collectedLast.watch((next) => {
          survey.value = next;
        }),
        meter.dispose,
        since.follow(),
      ];
      meter.start();
      void load(news);
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

export type StatusModel = ReturnType<typeof createStatusModel>;
