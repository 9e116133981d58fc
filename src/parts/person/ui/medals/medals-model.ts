import { computed } from '@preact/signals';
import type { Medal } from '@/src/parts/person/shared/person.ts';
import { ensure, personResource, type SpaceParts } from '@/src/ui/person-parts.ts';
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
  const wall = personResource(parts, 'person.medals');
  return {
    wall,
    state: computed((): ViewState => {
      const value = wall.value.value;
      if (value?.closed && value.medals.length === 0) return 'private';
      return viewState(wall.state.value, ({ medals }) => medals.length === 0);
    }),
    sorted: computed(() => sortMedals(wall.value.value?.medals ?? [], 'level')),
    open: () => ensure(wall),
  };
}

export type MedalsModel = ReturnType<typeof createMedalsModel>;
