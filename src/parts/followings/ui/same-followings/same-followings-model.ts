import { computed } from '@preact/signals';
import type { PeoplePage } from '@/src/parts/followings/shared/relation.ts';
import { ensure, ownedResource, type SpaceParts } from '@/src/ui/person-parts.ts';
import { viewState } from '@/src/ui/resource.ts';

/** How many accounts both the viewer and the person follow, and the first of them. */
export function createSameFollowingsModel({ ask, mid, signal }: SpaceParts) {
  const first = ownedResource<PeoplePage>(
    (from, stop) => ask('followings.same', { mid, pn: 1, from }, { signal: stop }),
    signal,
  );
  return {
    first,
    state: computed(() => viewState(first.state.value, ({ people }) => people.length === 0)),
    error: computed(() => first.state.value.error),
    /** A list without a total counts who came. */
    total: computed(() => {
      const { total, people } = first.value.value ?? { total: 0, people: [] };
      return Math.max(total ?? 0, people.length);
    }),
    people: computed(() => first.value.value?.people ?? []),
    recall: first.recall,
    open: () => ensure(first),
  };
}

export type SameFollowingsModel = ReturnType<typeof createSameFollowingsModel>;
