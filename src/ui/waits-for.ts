import { signal } from '@preact/signals';
import type { Background } from '@/src/rpc/client.ts';

/** For a single order on its way: what it waits for, in words; null: for nothing, or not known. */
export function createWaitsFor(ask: Background) {
  const words = signal<string | null>(null);
  let asked = 0;
  return {
    words,
    /** The order goes out now. */
    async look() {
      const mine = ++asked;
      const ahead = await ask('runs.behind', {}).catch(() => null);
      if (mine === asked) words.value = ahead;
    },
    /** It ended. */
    over() {
      asked += 1;
      words.value = null;
    },
  };
}
