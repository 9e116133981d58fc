import type { PartStanding } from '../shared/snapshot.ts';

/** What is known of a list once its last page has come. */
export interface ListEnd {
  /** How many rows of it could be read. */
  readonly read: number;
  readonly dropped: number;
  /** By the service's word; null: it did not say. */
  readonly total: number | null;
  /** The service counted differently from page to page. */
  readonly moved: boolean;
  /** More than these the service never shows. */
  readonly cap?: number;
  readonly atMs: number;
}

/** How far a list that was read to its end can be relied on. */
export function standingOf({ read, dropped, total, moved, cap, atMs }: ListEnd): PartStanding {
  const base = { readAt: new Date(atMs).toISOString(), total };
  const partial = (why: PartStanding['why']) => ({ ...base, state: 'partial' as const, why });
  if (dropped > 0) return partial('dropped');
  if (moved) return partial('moving');
  if (total === null) return partial('uncounted');
  // At the cap the service says the true number beside what it shows.
  if (cap !== undefined && total > read && read >= cap) return partial('limit');
  // More rows than counted are no list that anybody knows whole, either.
  if (read !== total) return partial('fewer');
  return { ...base, state: 'complete', why: null };
}
