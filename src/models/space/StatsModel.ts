import { computed } from '@preact/signals';
import type { ViewState } from '../resource.ts';
import { createOrder } from './order.ts';
import { ensure, personResource, rereadOn, type SpaceParts } from './parts.ts';

/** Figures of a person and the relation to them; each part arrives and fails on its own. */
export function createStatsModel(parts: SpaceParts) {
  const upStat = personResource(parts, 'space.upStat');
  const counts = personResource(parts, 'space.counts');
  const works = personResource(parts, 'space.works');
  const relation = personResource(parts, 'space.relation');
  const unblocking = createOrder(parts, (how) =>
    relation.patch((now) => ({ ...now, mine: how === 'done' ? 'none' : 'blocked' })),
  );
  const figures = [upStat, counts, works] as const;

  // Somebody followed or unfollowed.
  rereadOn([`relation:${parts.mid}`, 'groups'], relation, parts);

  return {
    upStat,
    counts,
    works,
    relation,
    unblocking,
    /** Takes the person off the black list, or takes that back. */
    toggleBlock() {
      const isBlocked = relation.value.peek()?.mine === 'blocked';
      void (isBlocked ? unblocking.order('unblock', { mid: parts.mid }) : unblocking.undo());
    },
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
    retry() {
      for (const part of [...figures, relation]) if (part.state.peek().error) void part.load();
    },
  };
}

export type StatsModel = ReturnType<typeof createStatsModel>;
