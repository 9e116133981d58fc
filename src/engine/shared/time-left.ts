import { type Run, settledOf } from './runs.ts';

/** How far something was at a moment, Unix milliseconds. */
export interface Advance {
  readonly atMs: number;
  readonly done: number;
}

/** Older steps say nothing about the pace of now. */
const WINDOW_MS = 60_000;
/** A shorter look guesses. */
const SHORTEST_MS = 3_000;

/** The steps with one more; a standstill or a step back begins anew. */
export function withStep(steps: readonly Advance[], next: Advance): readonly Advance[] {
  const last = steps.at(-1);
  if (last && next.done < last.done) return [next];
  return [...steps.filter(({ atMs }) => next.atMs - atMs <= WINDOW_MS), next];
}

/** Milliseconds until `total` at the pace of the last minute; null: not known yet. */
export function timeLeft(steps: readonly Advance[], total: number): number | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const [tookMs, done] = [last.atMs - first.atMs, last.done - first.done];
  if (done <= 0 || tookMs < SHORTEST_MS) return null;
  return (tookMs / done) * Math.max(0, total - last.done);
}

type Moving = Pick<Run, 'state' | 'counts' | 'answered' | 'doing' | 'leftMs'>;

export function doneOf({ counts, answered }: Pick<Run, 'counts' | 'answered'>): number {
  return Math.min(counts.total, settledOf(counts) + answered);
}

/** The pace of a run with one more look at it. A rest or a backup is no part of the pace. */
export function paceOf(steps: readonly Advance[], run: Moving, atMs: number): readonly Advance[] {
  const isAtItems = run.state === 'running' && run.doing?.what !== 'backup';
  return isAtItems ? withStep(steps, { atMs, done: doneOf(run) }) : [];
}

/** Milliseconds left of a run: by its pace, before it has one by its plan; null: not known. */
export function leftOf(run: Moving, steps: readonly Advance[]): number | null {
  if (run.state !== 'running') return null;
  return timeLeft(steps, run.counts.total) ?? run.leftMs ?? null;
}
