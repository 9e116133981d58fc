import { computed, signal } from '@preact/signals';
import type { FigureId } from '@/src/parts/person/shared/figures.ts';
import { ensure, personResource, type SpaceParts } from '@/src/ui/person-parts.ts';
import type { ViewState } from '@/src/ui/resource.ts';

/**
 * Figures of a person; each part arrives and fails on its own, and is asked for when it is shown:
 * what the site shows already is not.
 */
export function createStatsModel(parts: SpaceParts) {
  const upStat = personResource(parts, 'person.upStat');
  const counts = personResource(parts, 'person.counts');
  const works = personResource(parts, 'works.counts');
  const figures = [upStat, counts, works] as const;
  /** Figures that are drawn. */
  let shown: readonly FigureId[] = [];
  const isNear = signal(false);
  const of = (id: FigureId) => (id === 'followings' || id === 'fans' ? counts : upStat);
  function askShown() {
    if (isNear.peek()) for (const id of shown) ensure(of(id));
  }

  return {
    works,
    state: computed((): ViewState => {
      const states = figures.map(({ state }) => state.value);
      if (states.some(({ data }) => data)) return 'ready';
      const asked = states.filter(({ status }) => status !== 'idle');
      const isOver = asked.length > 0 && asked.every(({ status }) => status === 'failed');
      return isOver ? 'failed' : 'loading';
    }),
    /** The first reason why a figure is missing or old. */
    error: computed(
      () => figures.map(({ state }) => state.value.error).find((error) => error !== null) ?? null,
    ),
    /** A figure failed with nothing known before. */
    isMissingSome: computed(() => figures.some(({ state }) => state.value.status === 'failed')),
    /** Whether the works are known to be nobody's any more. */
    isGone: computed(() => works.state.value.error?.kind === 'not-found'),
    isNear,
    recall: () => Promise.all([upStat.recall(), works.recall()]),
    open() {
      isNear.value = true;
      ensure(works);
      askShown();
    },
    of,
    /** Said while they are drawn: somebody may be about to see them before anything after that. */
    show(ids: readonly FigureId[]) {
      shown = ids;
    },
    askShown,
    retry() {
      for (const part of figures) if (part.state.peek().error) void part.refresh();
    },
  };
}

export type StatsModel = ReturnType<typeof createStatsModel>;
