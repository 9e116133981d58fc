import { type Run, settledOf } from './runs.ts';

/** What the toolbar button says of an account's runs. */
export interface RunMark {
  readonly text: string;
  readonly colour: 'going' | 'waiting' | 'paused';
}

/**
 * The mark for the runs of one account; null: nothing to say. What the person must decide comes
 * first, then what goes on, then what stands still.
 */
export function markOf(runs: readonly Run[]): RunMark | null {
  const open = runs.filter(({ single }) => !single);
  const wanted = [
    open.find(({ state, wait }) => state === 'paused' && wait?.reason !== 'person'),
    open.find(({ state }) => state === 'running'),
    open.find(({ state }) => state === 'queued'),
    open.find(({ state }) => state === 'waiting'),
    open.find(({ state }) => state === 'paused'),
  ].find((run) => run !== undefined);
  if (!wanted) return null;
  const { state, counts, answered } = wanted;
  if (state === 'paused') return { text: '!', colour: 'paused' };
  const done = Math.min(counts.total, settledOf(counts) + answered);
  const share = counts.total === 0 ? 0 : Math.floor((100 * done) / counts.total);
  return { text: `${share}%`, colour: state === 'waiting' ? 'waiting' : 'going' };
}
