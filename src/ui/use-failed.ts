import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { Resource, ResourceState } from './resource.ts';

/** What a model could not read, as the resource that stands in place of its list and asks again. */
export function useFailed(
  error: ReadonlySignal<BiliErrorFields | null>,
  again: () => unknown,
): Pick<Resource<unknown>, 'state' | 'refresh'> {
  return useMemo(
    () => ({
      state: computed(
        (): ResourceState<unknown> => ({
          status: 'failed',
          data: null,
          refreshing: false,
          error: error.value,
        }),
      ),
      refresh: async () => {
        await again();
      },
    }),
    [error],
  );
}
