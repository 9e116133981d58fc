import { signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/shared/errors.ts';

/**
 * What stopped something that was under way. Asking again is offered when it can help; until then
 * the page says for how long it cannot.
 */
export function createRefusal() {
  const error = signal<BiliErrorFields | null>(null);
  let timer = 0;
  const clear = () => {
    clearTimeout(timer);
    error.value = null;
  };
  return {
    error,
    clear,
    tell(fields: BiliErrorFields) {
      clear();
      error.value = fields;
      const leftMs = (fields.resumeAtMs ?? 0) - Date.now();
      if (leftMs > 0) timer = window.setTimeout(clear, leftMs);
    },
  };
}
