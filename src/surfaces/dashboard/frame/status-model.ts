import { computed, signal } from '@preact/signals';
import { type Collected, isOver } from '@/src/collect/shared/collected.ts';
import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { type Advance, doneOf, leftOf, paceOf } from '@/src/engine/shared/time-left.ts';
import type { Background } from '@/src/rpc/client.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { createMeterModel } from '@/src/ui/meter.ts';
import { followOwnRuns } from '@/src/ui/own-runs.ts';
import { createRunControl } from '@/src/ui/run-control.ts';
import { createSince } from '@/src/ui/since.ts';

const LOOK_BACK = 20;

type ReadWord = 'pause' | 'resume' | 'cancel';

/** A run that has not ended, and how long it will take at the pace it has had. */
export interface Going {
  readonly run: Run;
  readonly done: number;
  readonly leftMs: number | null;
}

/** What is under way, from whatever surface it was ordered, and what can be said to it. */
export function createStatusModel(ask: Background) {
  const runs = signal<readonly Run[]>([]);
  /** Long reads that are not over, those ordered first first. */
  const reads = signal<readonly Collected[]>([]);
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

  function putRead(next: Collected) {
    const others = reads.peek().filter(({ id, of }) => id !== next.id || of !== next.of);
    // A page of what is new passes in a second: told only where it stands still.
    const isBrief = next.id === 'archive' && next.topUp && next.state !== 'paused';
    const all = isOver(next) || isBrief ? others : [...others, next];
    reads.value = all.sort((a, b) => a.orderedAtMs - b.orderedAtMs);
  }

  async function load({ learn, newest }: ReturnType<typeof followOwnRuns>) {
    // Signed out there is nothing of theirs to tell.
    const recent = await ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);
    learn(...recent);
    for (const run of recent.map(newest).toReversed()) if (!hasEnded(run)) put(run);
    for (const one of await ask('collections.unended', {}).catch(() => [])) putRead(one);
  }

  function say(id: string, of: number, word: ReadWord) {
    // How it stands then is told as all its steps are.
    if (id === 'snapshot') return ask(`snapshots.${word}`, {}).then(() => null);
    if (id === 'archive') return ask(`archive.${word}`, {});
    return id === 'census' ? ask(`census.${word}`, {}) : ask(`survey.${word}`, { mid: of });
  }

  async function toRead({ id, of }: Collected, word: ReadWord) {
    const now = await say(id, of, word).catch(() => null);
    if (now) putRead(now);
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
    reads,
    meter: meter.meter,
    control,
    toRead: (one: Collected, word: ReadWord) => void toRead(one, word),
    /** Follows everything; gives what ends it. */
    follow() {
      const news = followOwnRuns(put);
      const stops = [
        news.stop,
        collectedLast.watch((next) => {
          if (next) putRead(next);
          // Somebody else is signed in.
          else reads.value = [];
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
