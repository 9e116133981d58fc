import type { Clock } from '../api/clock.ts';
import { BiliError } from '../shared/errors.ts';
import type { Topic } from '../shared/topics.ts';
import { READ_MS, timeOf } from './cost.ts';
import { entryOf } from './entry.ts';
import { isHalfWay } from './items.ts';
import type { Kind } from './kind.ts';
import { MOST_ITEMS } from './most.ts';
import { titleBy, withLearntName } from './names.ts';
import { inRounds } from './plan.ts';
import type { RunChange, RunStore } from './run-store.ts';
import { type Doing, type Run, type RunItem, settledOf } from './shared/runs.ts';

export interface LedgerParts {
  readonly store: RunStore;
  readonly clock: Clock;
  /** Ends of items, for whoever keeps a picture of the account. */
  readonly onSettled: (run: Run, items: readonly RunItem[]) => Promise<void>;
  /** After every change of a run that a surface would show. */
  readonly onProgress: (run: Run) => Promise<void>;
  /** Surfaces of these topics must look again. */
  readonly changed: (...topics: Topic[]) => Promise<void>;
  /** How many times as slowly as is polite requests go out; absent: once. */
  readonly slowness?: () => number;
  /** What went wrong beside the work, for the log. */
  readonly report: (error: unknown) => void;
}

/**
 * What is written down of a run while it is worked on, and who hears of it. Telling may fail (a
 * full storage, a closed window): the work goes on all the same.
 */
export function createLedger(parts: LedgerParts, begun: Run, kind: Kind | null) {
  const { store, clock, report } = parts;
  let current = begun;
  /** Answers of an earlier life are read back anew. */
  let answered = 0;
  let now: Doing | null = null;

  /** By the costs of the kind for what is left, and by the pages of the backup still to come. */
  function leftMs(): number {
    const { counts, params } = current;
    // How long the backup is, is known from its first page on.
    if (now?.what === 'backup' && now.total === null) return current.expectedMs ?? 0;
    const left = counts.total - settledOf(counts) - answered;
    const pages = now?.what === 'backup' ? Math.max(0, (now.total ?? now.done) - now.done) : 0;
    const work = left > 0 && kind ? timeOf(inRounds(kind, left, kind.cost(left, params))) : READ_MS;
    return Math.round((parts.slowness?.() ?? 1) * (work + pages * READ_MS));
  }

  const run = (): Run => ({
    ...current,
    answered,
    ...(now && current.state === 'running' && { doing: now, leftMs: leftMs() }),
  });

  async function quietly(telling: () => Promise<void>): Promise<void> {
    try {
      await telling();
    } catch (error) {
      report(error);
    }
  }

  const show = () => quietly(() => parts.onProgress(run()));

  /** Whoever hears of a change finds it in the picture of the account already. */
  async function tell(ended: readonly RunItem[]): Promise<void> {
    await quietly(() => parts.onSettled(run(), ended));
    await show();
    await quietly(async () => {
      const topics = new Set(
        ended.flatMap(({ target }) => kind?.touches(target as never, begun.params as never) ?? []),
      );
      if (topics.size > 0) await parts.changed(...topics);
    });
  }

  return {
    run,

    /** Changes the record by what it says now; null leaves it. */
    async change(by: (now: Run) => RunChange | null): Promise<Run> {
      const next = await store.change(begun.id, (now) => {
        const change = by(now);
        // Whatever ended before has been told by now.
        return change && { answered, untold: [], ...change };
      });
      if (!next) throw new BiliError({ kind: 'not-found', operation: 'runs' });
      current = next;
      await show();
      return run();
    },

    /** Shows a state that cannot be written down. */
    async showAs(change: RunChange): Promise<Run> {
      current = { ...current, ...change } as Run;
      await show();
      return run();
    },

    /** Ends items: counts, journal and items in one go, then the surfaces hear of it. */
    async settle(items: readonly RunItem[]): Promise<void> {
      if (items.length === 0) return;
      const ended = items.map(withLearntName);
      const unwell = ended.find(({ state }) => state === 'failed' || state === 'doubtful');
      const verified = ended.filter(({ state }) => state === 'verified');
      answered = Math.max(0, answered - ended.length);
      current = await store.settle(
        begun.id,
        ended,
        ended.map((item) => entryOf(current, item, clock.now())),
        ({ counts, title, reason }) => ({
          counts: withEnds(counts, ended),
          title: titleBy(ended, { title }),
          ...(unwell && !reason && { reason: { error: unwell.error, note: unwell.note } }),
          answered,
          untold: verified.map(({ index }) => index),
          ...(verified.length > 0 && { failures: 0 }),
          ...(verified.some(({ note }) => note === null) && { blocks: 0 }),
        }),
      );
      await tell(ended);
    },

    /** Tells what an earlier life wrote down and had no time to tell. */
    async catchUp(): Promise<void> {
      const untold = new Set(begun.untold);
      if (untold.size === 0) return;
      const ended = await store.items(begun.id, ['verified'], MOST_ITEMS);
      await tell(ended.filter(({ index }) => untold.has(index)));
    },

    /** What it does from now on. */
    async do(doing: Doing): Promise<void> {
      const isUndo = doing.what === 'writing' && current.undoOf !== null;
      const next: Doing = isUndo ? { what: 'undoing' } : doing;
      if (JSON.stringify(next) === JSON.stringify(now)) return;
      now = next;
      await show();
    },

    /** So many were answered and are still to be read back. */
    async answer(count: number): Promise<void> {
      answered += count;
      await show();
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;

function withEnds(before: Run['counts'], ended: readonly RunItem[]): Run['counts'] {
  const counts: { -readonly [K in keyof Run['counts']]: Run['counts'][K] } = { ...before };
  for (const item of ended) {
    const { state, note } = item;
    if (state !== 'pending' && state !== 'sending') counts[state] += 1;
    if (state === 'verified' && note === 'already') counts.already = (counts.already ?? 0) + 1;
    if (isHalfWay(item)) counts.halfWay = (counts.halfWay ?? 0) + 1;
  }
  return counts;
}
