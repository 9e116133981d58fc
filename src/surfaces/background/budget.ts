import { BiliError } from '../../shared/errors.ts';

export type Budget = (who: number, operation: string) => void;

/**
 * At most `most` in any `perMs`, for each of those who ask. Kept for the worker's life only: it
 * stands against floods, and while there is one the worker lives.
 * @throws {BiliError} `over-budget`, from what it gives.
 */
export function createBudget(most: number, perMs: number, now: () => number): Budget {
  const spent = new Map<number, readonly number[]>();
  return (who, operation) => {
    const since = now() - perMs;
    for (const [one, times] of spent) {
      // Times ahead of now were taken by a clock that was set back since.
      const left = times.filter((at) => at > since && at <= now());
      if (left.length > 0) spent.set(one, left);
      else spent.delete(one);
    }
    const times = spent.get(who) ?? [];
    if (times.length >= most) throw new BiliError({ kind: 'over-budget', operation });
    spent.set(who, [...times, now()]);
  };
}
