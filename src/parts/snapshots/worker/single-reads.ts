import { favFolders } from '../../../api/operations/favourites.ts';
import { groups } from '../../../api/operations/groups.ts';
import { toviewList } from '../../../api/operations/toview.ts';
import type { Collected, Place } from '../../../collect/shared/collected.ts';
import { isOver } from '../../../collect/shared/collected.ts';
import { begin, step } from '../../../collect/walk.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import { nameOf, titleOf } from '../../../reading/convert.ts';
import { BiliError } from '../../../shared/errors.ts';
import { followingStore, followingsCollection } from '../../followings/worker/shared.ts';
import { DEFAULT_TAGID } from '../../groups/shared/group.ts';
import type { PartStanding, SnapshotRow } from '../shared/snapshot.ts';
import type { Job } from './job.ts';
import { standingOf } from './standing.ts';

/** Checked less than this ago, the local copy of the followings is not checked again. */
const FRESH_MS = 5 * 60_000;

const asked = ({ account }: Collected) => ({ priority: 'background', account }) as const;

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
const followingsJob: Job = {
  id: 'followings',
  part: 'followings',
  async read(parts: WalkParts, { account }: Collected, place: Place | null) {
    const { store } = followingsCollection;
    const which = { account, of: 0 };
    const nowMs = parts.clock.now();
    let known = await store.get(which);
    const isFresh = (known?.completeAtMs ?? -Infinity) > nowMs - FRESH_MS;
    const isRead = known !== undefined && isOver(known) && (place !== null || isFresh);
    if (!isRead) {
      if (!known || isOver(known) || place === null) {
        const begun = await store.begin(which, Infinity, (was) =>
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

const groupsJob: Job = {
  id: 'groups',
  part: 'groups',
  async read({ client, clock }, at) {
    const { data, dropped } = await client.call(groups, {}, asked(at));
    const own = data.filter(({ tagid }) => tagid > 0);
    // The service names the default group always: without it the answer is not whole.
    const isWhole = data.some(({ tagid }) => tagid === DEFAULT_TAGID);
    return {
      rows: own.map(({ tagid, name }) => ({ tagid, name: nameOf(name) })),
      next: null,
      standing: standingOf({
        read: own.length,
        dropped,
        total: isWhole ? own.length : null,
        moved: false,
        atMs: clock.now(),
      }),
    };
  },
};

const toviewJob: Job = {
  id: 'toview',
  part: 'toview',
  async read({ client, clock }, at) {
    const { data, dropped } = await client.call(toviewList, {}, asked(at));
    // Divider rows are no videos.
    const videos = data.list.filter(({ aid }) => aid > 0);
    return {
      rows: videos.map(({ aid, bvid, title, add_at, state }) => ({
        aid,
        bvid: nameOf(bvid),
        title: titleOf(title),
        added: add_at > 0 ? add_at : null,
        dead: (state ?? 0) < 0,
      })),
      next: null,
      standing: standingOf({
        read: videos.length,
        dropped,
        total: data.count ?? null,
        moved: false,
        atMs: clock.now(),
      }),
    };
  },
};

const foldersJob: Job = {
  id: 'folders',
  part: 'folders',
  async read({ client, clock }, at) {
    const { data, dropped } = await client.call(favFolders, { up_mid: at.account }, asked(at));
    if (!data) throw new BiliError({ kind: 'private', operation: favFolders.id });
    return {
      rows: data.list.map(({ id, title, attr, media_count }) => ({
        id,
        title: titleOf(title),
        count: Math.max(0, media_count),
        // Bit 0 of attr.
        isPrivate: attr % 2 === 1,
      })),
      next: null,
      standing: standingOf({
        read: data.list.length,
        dropped,
        total: data.count ?? null,
        moved: false,
        atMs: clock.now(),
      }),
    };
  },
};

/** What the rest hangs on comes first. */
export const FIRST_JOBS: readonly Job[] = [groupsJob, followingsJob];
export const LATER_JOBS: readonly Job[] = [toviewJob, foldersJob];
