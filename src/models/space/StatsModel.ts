import { computed } from '@preact/signals';
import type { ViewState } from '../resource.ts';
import { ensure, ownedResource, type SpaceParts } from './parts.ts';

/** Figures of a person and the relation to them; each part arrives and fails on its own. */
export function createStatsModel({ ask, mid, signal }: SpaceParts) {
  const upStat = ownedResource(
    (from, stop) => ask('space.upStat', { mid, from }, { signal: stop }),
    signal,
  );
  const counts = ownedResource(
    (from, stop) => ask('space.counts', { mid, from }, { signal: stop }),
    signal,
  );
  const works = ownedResource(
    (from, stop) => ask('space.works', { mid, from }, { signal: stop }),
    signal,
  );
  const relation = ownedResource(
    (from, stop) => ask('space.relation', { mid, from }, { signal: stop }),
    signal,
  );
  const uploads = ownedResource(
    (from, stop) => ask('space.uploads', { mid, from }, { signal: stop }),
    signal,
  );
  const figures = [upStat, counts, works] as const;

  return {
    upStat,
    counts,
    works,
    relation,
    uploads,
    state: computed((): ViewState => {
      const states = figures.map(({ state }) => state.value);
      if (states.some(({ data }) => data)) return 'ready';
      return states.every(({ status }) => status === 'failed') ? 'failed' : 'loading';
    }),
    /** The first reason why a figure is missing or old. */
    error: computed(
      () => figures.map(({ state }) => state.value.error).find((error) => error !== null) ?? null,
    ),
    /** A figure failed with nothing known before. */
    isMissingSome: computed(() => figures.some(({ state }) => state.value.status === 'failed')),
    open({ withRelation }: { readonly withRelation: boolean }) {
      for (const figure of figures) ensure(figure);
      if (withRelation) ensure(relation);
    },
    openUploads: () => ensure(uploads),
    retry() {
      for (const part of [...figures, relation]) if (part.state.peek().error) void part.load();
    },
    /** Somebody followed or unfollowed. */
    relationChanged() {
      if (relation.state.peek().status !== 'idle') void relation.refresh();
    },
  };
}

export type StatsModel = ReturnType<typeof createStatsModel>;
