import { signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

interface OnOff {
  readonly on: boolean;
}

/**
 * One thing that is on or off and kept by the background: what is chosen is shown at once, and as it
 * was, with the reason, where it could not be kept.
 * @param keep Keeps the choice and gives how it stands; null: only that.
 */
export function createKeptSwitch<S extends OnOff>(
  keep: (on: boolean | null, options: { readonly signal?: AbortSignal }) => Promise<S>,
) {
  const stop = new AbortController();
  /** null: not known yet, or to nobody who is signed out. */
  const state = signal<S | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  let orders = 0;
  /** What was chosen since says more than an answer to what was chosen before. */
  const isLast = (order: number) => !stop.signal.aborted && order === orders;

  return {
    state,
    error,
    load() {
      const order = orders;
      keep(null, { signal: stop.signal }).then(
        (found) => {
          if (isLast(order)) state.value = found;
        },
        () => undefined,
      );
    },
    async turn(on: boolean) {
      const before = state.peek();
      if (!before) return;
      orders += 1;
      const order = orders;
      error.value = null;
      state.value = { ...before, on };
      try {
        // Whoever leaves the page right after has chosen all the same: nothing ends this.
        const found = await keep(on, {});
        if (isLast(order)) state.value = found;
      } catch (caught) {
        if (!isLast(order)) return;
        state.value = { ...before, on: !on };
        error.value = fieldsOf(caught);
      }
    },
    dispose: () => stop.abort(),
  };
}
