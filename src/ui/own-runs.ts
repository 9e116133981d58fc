import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { runProgress } from '@/src/storage/items.ts';
import { hearOf } from './ahead.ts';

type Owned = Pick<Run, 'account'>;

/**
 * News of runs for a surface, without those of other accounts: whose it is, is whose runs and acts
 * it was answered with first. The news itself is only ever of the account that is signed in.
 */
export function followOwnRuns(told: (run: Run) => void) {
  let account: number | null = null;
  /** What the news told as ended. */
  const ends = new Map<string, Run>();
  const isOwn = (run: Owned) => account === null || run.account === account;
  return {
    /** What the surface was answered with. */
    learn(...answers: readonly Owned[]) {
      account ??= answers[0]?.account ?? null;
    },
    /** An answer may be older than the news: what has ended does not go on again. */
    newest: (run: Run): Run => (hasEnded(run) ? run : (ends.get(run.id) ?? run)),
    stop: runProgress.watch((progress) => {
      if (!progress || !isOwn(progress.run)) return;
      const { run } = progress;
      if (hasEnded(run)) ends.set(run.id, run);
      hearOf(run);
      told(run);
    }),
  };
}
