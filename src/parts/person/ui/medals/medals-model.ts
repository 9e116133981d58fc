import { computed } from '@preact/signals';
import type { Medal } from '@/src/parts/person/shared/person.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { ensure, ownedResource, type SpaceParts } from '@/src/ui/person-parts.ts';
import { type ViewState, viewState } from '@/src/ui/resource.ts';

export type MedalOrder = 'level' | 'intimacy';

/** The worn one first, then as asked. */
export function sortMedals(medals: readonly Medal[], order: MedalOrder): readonly Medal[] {
  const other = order === 'level' ? 'intimacy' : 'level';
  return medals.toSorted(
    (a, b) => Number(b.worn) - Number(a.worn) || b[order] - a[order] || b[other] - a[other],
  );
}

/** The medal wall of a person. */
export function createMedalsModel(parts: SpaceParts) {
  const { ask, mid, signal } = parts;
  const wall = ownedResource(async (from, stop) => {
    try {
      return await ask('person.medals', { mid, from }, { signal: stop });
    } catch (refused) {
      // The wall of nobody is refused like a bad request; the card says that they are no more.
      if (refused instanceof BiliError && refused.kind === 'bad-request')
        await ask('person.userCard', { mid, from: 'any' }, { signal: stop });
      throw refused;
    }
  }, signal);
  return {
    wall,
    state: computed((): ViewState => {
      const value = wall.value.value;
      if (value?.closed && value.medals.length === 0) return 'private';
      return viewState(wall.state.value, ({ medals }) => medals.length === 0);
    }),
    error: computed(() => wall.state.value.error),
    sorted: computed(() => sortMedals(wall.value.value?.medals ?? [], 'level')),
    recall: wall.recall,
    open: () => ensure(wall),
  };
}

export type MedalsModel = ReturnType<typeof createMedalsModel>;
