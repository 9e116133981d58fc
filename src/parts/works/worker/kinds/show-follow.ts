import { BangumiType } from '../../../../api/enums.ts';
import { showFollow, showUnfollow } from '../../../../api/operations/shows.ts';
import { userBangumi } from '../../../../api/operations/works.ts';
import { pages } from '../../../../api/pages.ts';
import { z } from '../../../../api/schema.ts';
import { asOrdered, defineKind, type Kind, NoParams, type Tools } from '../../../../engine/kind.ts';
import { incomplete, insist } from '../../../../engine/tools.ts';
import type { KindId } from '../../../../shared/kind-ids.ts';

const PAGE = 30;
/** Their list is read through for every window: a large one is read less often. */
const WINDOW = 40;

const TYPES = { bangumi: BangumiType.BANGUMI, drama: BangumiType.DRAMA } as const;

const Target = z.object({
  season: z.int().check(z.positive()),
  /** Which of the two lists of shows it is in. */
  kind: z.enum(['bangumi', 'drama']),
});
type Target = z.output<typeof Target>;

/** @throws {BiliError} `incomplete` when fewer came than were counted, or nobody counted. */
function followedShows(tools: Tools, kind: Target['kind']): Promise<ReadonlySet<number>> {
  return insist(async () => {
    const seasons = new Set<number>();
    let total: number | null = null;
    const params = { vmid: tools.account, ps: PAGE, type: TYPES[kind] };
    for await (const { data, dropped } of pages(tools, userBangumi, params)) {
      const had = seasons.size;
      for (const { season_id } of data.list) seasons.add(season_id);
      if (dropped > 0) throw incomplete(userBangumi.id);
      total = data.total ?? total;
      if (seasons.size === had) break;
    }
    if (total === null || seasons.size < total) throw incomplete(userBangumi.id, `${total}`);
    return seasons;
  });
}

function following(id: KindId, wanted: boolean, back: KindId): Kind {
  return defineKind<Target, object, boolean>({
    id,
    // Letting go of a show comes about as an undo alone.
    callers: wanted ? ['page'] : [],
    target: Target,
    params: NoParams,
    window: WINDOW,
    async read(tools, targets) {
      const lists = new Map<Target['kind'], ReadonlySet<number>>();
      for (const { kind } of targets) {
        if (!lists.has(kind)) lists.set(kind, await followedShows(tools, kind));
      }
      return ({ season, kind }) => lists.get(kind)?.has(season);
    },
    next: ({ season }, _, { now }) =>
      now === undefined || now === wanted
        ? null
        : {
            key: wanted ? 'follow' : 'unfollow',
            most: 1,
            async send({ call }) {
              await call(wanted ? showFollow : showUnfollow, { season_id: season });
              return undefined;
            },
          },
    undo: (done) => {
      const items = asOrdered(done.filter(({ before }) => before === !wanted));
      return [{ kind: back, params: {}, items }];
    },
    losses: wanted ? ['show-status'] : [],
    touches: () => ['shows'],
    cost: (count) => ({ writes: count, reads: 4 * Math.ceil(count / WINDOW) }),
  });
}

export const showFollowKind = following('show-follow', true, 'show-unfollow');
export const showUnfollowKind = following('show-unfollow', false, 'show-follow');
