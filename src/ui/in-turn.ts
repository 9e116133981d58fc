import { signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';

/** What is done one after the other: nothing is dropped, and of what failed the latest is told. */
export function createInTurn() {
  const busy = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  let last: Promise<void> = Promise.resolve();
  let open = 0;

  return {
    busy,
    error,
    /** Does it once what was ordered before is done. */
    run(doing: () => Promise<void>): Promise<void> {
      open += 1;
      busy.value = true;
      last = last.then(async () => {
        error.value = null;
        try {
          await doing();
        } catch (caught) {
          error.value = fieldsOf(caught);
        } finally {
          open -= 1;
          busy.value = open > 0;
        }
      });
      return last;
    },
  };
}

export type InTurn = ReturnType<typeof createInTurn>;
