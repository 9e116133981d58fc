import type { BiliError } from '../shared/errors.ts';
import type { Run } from './shared/runs.ts';

interface Waiter {
  readonly resolve: (run: Run) => void;
  readonly reject: (error: BiliError) => void;
}

/** Those who wait for runs to end or to stand still, by run. */
export function createWaiters() {
  const waiting = new Map<string, Waiter[]>();

  function take(id: string): readonly Waiter[] {
    const found = waiting.get(id) ?? [];
    waiting.delete(id);
    return found;
  }

  return {
    add: (id: string) =>
      new Promise<Run>((resolve, reject) => {
        waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }]);
      }),
    ids: (): readonly string[] => [...waiting.keys()],
    tell(run: Run) {
      for (const { resolve } of take(run.id)) resolve(run);
    },
    fail(id: string, error: BiliError) {
      for (const { reject } of take(id)) reject(error);
    },
  };
}
