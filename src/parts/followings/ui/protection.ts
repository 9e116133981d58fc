import { computed, signal } from '@preact/signals';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** Whether somebody is on the list of those whom no bulk action may take away. */
export function createProtection(ask: Background, mid: number) {
  const list = signal<readonly number[] | null>(null);
  const error = signal<BiliErrorFields | null>(null);

  async function take(answer: Promise<readonly number[]>) {
    try {
      list.value = await answer;
      error.value = null;
    } catch (caught) {
      error.value = fieldsOf(caught);
    }
  }

  return {
    /** null until it is known. */
    on: computed(() => list.value?.includes(mid) ?? null),
    error,
    load: () => void take(ask('protection.get', {})),
    set: (on: boolean) => void take(ask('protection.change', { mid, on })),
  };
}
