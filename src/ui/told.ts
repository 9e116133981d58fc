import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { undoStateOf } from '@/src/engine/shared/undo-state.ts';

/**
 * What a person was told of runs that ended, by popup and dashboard together: whatever ended while
 * nobody looked is told once, whoever ordered it.
 */

/** Older ones are in the journal. */
const NEWS_MS = 6 * 3_600_000;
/** Asked for at once; what is told of older ones need not be kept. */
export const LOOK_BACK = 50;
const KEY = 'told-runs';

type Told = Pick<Run, 'id' | 'undoOf'>;

/** All undos of a run are one piece of news. */
const wordOf = ({ id, undoOf }: Told) => (undoOf === null ? id : `undo ${undoOf}`);

function kept(): readonly string[] {
  try {
    const words: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

/** Nothing more is said of these, here and on the other surface. */
export function markTold(runs: readonly Told[]): void {
  const words = runs.map(wordOf);
  if (words.length === 0) return;
  const others = kept().filter((word) => !words.includes(word));
  try {
    localStorage.setItem(KEY, JSON.stringify([...others, ...words].slice(-2 * LOOK_BACK)));
  } catch {
    // Storage may be full or off: it is told once more then.
  }
}

/**
 * Runs that ended lately and of which nobody was told, newest first. Of what was taken back only the
 * way back is told.
 */
export function untold(recent: readonly Run[], nowMs: number): readonly Run[] {
  const told = new Set(kept());
  const said = new Set<string>();
  return recent.filter((run) => {
    const word = wordOf(run);
    if (!hasEnded(run) || told.has(word) || said.has(word)) return false;
    if ((run.endedAtMs ?? run.createdAtMs) < nowMs - NEWS_MS) return false;
    if (run.undoOf === null && undoStateOf(run, recent) !== 'none') return false;
    said.add(word);
    return true;
  });
}
