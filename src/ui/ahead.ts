import { signal } from '@preact/signals';
import type { Run } from '@/src/engine/shared/runs.ts';
import { accountTurn } from './account-turn.ts';

/** The long run that goes on now: what is ordered meanwhile waits for its next request; null: none. */
export const runAhead = signal<Run | null>(null);

accountTurn.subscribe(() => {
  runAhead.value = null;
});

/** Hears news of runs of the account that is signed in. */
export function hearOf(run: Run): void {
  const isOn = run.state === 'running';
  if (isOn && !run.single) runAhead.value = run;
  else if (isOn || run.id === runAhead.peek()?.id) runAhead.value = null;
}
