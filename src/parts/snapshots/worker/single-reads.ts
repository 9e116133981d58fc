import { favFolders } from '../../../api/operations/favourites.ts';
import { groups } from '../../../api/operations/groups.ts';
import { toviewList } from '../../../api/operations/toview.ts';
import { nameOf, titleOf } from '../../../reading/convert.ts';
import { BiliError } from '../../../shared/errors.ts';
import { DEFAULT_TAGID } from '../../groups/shared/group.ts';
import type { Job, JobAt } from './job.ts';
import { standingOf } from './standing.ts';

const asked = ({ account }: JobAt) => ({ priority: 'background', account }) as const;

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
    return {
      rows: data.list.map(({ aid, bvid, title, add_at, state }) => ({
        aid,
        bvid: nameOf(bvid),
        title: titleOf(title),
        added: add_at > 0 ? add_at : null,
        dead: (state ?? 0) < 0,
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

/** What comes in one answer. */
export const SINGLE_JOBS: readonly Job[] = [groupsJob, toviewJob, foldersJob];
