import { computed } from '@preact/signals';
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

  return {
    upStat,
    counts,
    works,
    state: computed((): ViewState => {
      const states = figures
        .map(({ state }) => state.value)
        .filter(({ status }) => status !== 'idle');
      if (states.some(({ data }) => data)) return 'ready';
      const isOver = states.length > 0 && states.every(({ status }) => status === 'failed');
      return isOver ? 'failed' : 'loading';
    }),
    /** The first reason why a figure is missing or old. */
    error: computed(
      () => figures.map(({ state }) => state.value.error).find((error) => error !== null) ?? null,
    ),
    /** A figure failed with nothing known before. */
    isMissingSome: computed(() => figures.some(({ state }) => state.value.status === 'failed')),
    open: () => ensure(works),
    show: (figure: typeof upStat | typeof counts) => ensure(figure),
    retry() {
      for (const part of figures) if (part.state.peek().error) void part.refresh();
    },
  };
}

export type StatsModel = ReturnType<typeof createStatsModel>;
