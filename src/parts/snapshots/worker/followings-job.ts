import { isOver, type Place } from '../../../collect/shared/collected.ts';
import { begin, step } from '../../../collect/walk.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import { followingStore, followingsCollection } from '../../followings/worker/shared.ts';
import type { PartStanding, SnapshotRow } from '../shared/snapshot.ts';
import type { Job, JobAt } from './job.ts';

/** Checked less than this ago, the local copy of the followings is not checked again. */
const FRESH_MS = 5 * 60_000;

/** The local copy of the followings as rows, with how far it can be relied on. */
export async function copiedFollowings(account: number): Promise<{
  readonly rows: readonly SnapshotRow<'followings'>[];
  readonly standing: PartStanding;
}> {
  const [state, people] = await Promise.all([
    followingsCollection.store.get({ account, of: 0 }),
    followingStore.all(account),
  ]);
  const wholeMs = state?.completeAtMs ?? null;
  const isWhole = wholeMs !== null && state !== undefined && isOver(state) && !state.doubt;
  const lack = state?.doubt === 'partial' ? 'dropped' : 'moving';
  return {
    rows: people.map(({ mid, name, mtime, tagids, special, mutual }) => ({
      mid,
      name,
      since: mtime > 0 ? mtime : null,
      groups: [...tagids],
      special,
      mutual,
    })),
    standing: {
      state: isWhole ? 'complete' : 'partial',
      why: isWhole ? null : lack,
      readAt: wholeMs === null ? null : new Date(wholeMs).toISOString(),
      total: state?.total ?? null,
    },
  };
}

/** One page of the followings after the other, as far as the local copy needs them. */
export const followingsJob: Job = {
  id: 'followings',
  part: 'followings',
  async read(parts: WalkParts, { account }: JobAt, place: Place | null) {
    const { store } = followingsCollection;
    const which = { account, of: 0 };
    const nowMs = parts.clock.now();
    let known = await store.get(which);
    const isFresh = (known?.completeAtMs ?? -Infinity) > nowMs - FRESH_MS;
    const isRead = known !== undefined && isOver(known) && (place !== null || isFresh);
    if (!isRead) {
      if (!known || isOver(known) || place === null) {
        const begun = await store.begin(which, null, (was) =>
          begin(followingsCollection, which, was, nowMs),
        );
        known = begun === 'full' ? known : begun;
      }
      if (known) known = await step(parts, followingsCollection, known);
      if (known && !isOver(known)) {
        return {
          rows: [],
          next: { begun: true },
          standing: (await copiedFollowings(account)).standing,
        };
      }
    }
    return { ...(await copiedFollowings(account)), next: null };
  },
};
