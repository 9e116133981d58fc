import type { DataOf } from '../../../api/define.ts';
import { BangumiType } from '../../../api/enums.ts';
import { blacks, followers, whisperFollowings } from '../../../api/operations/followings.ts';
import { userBangumi } from '../../../api/operations/works.ts';
import { nameOf, titleOf } from '../../../reading/convert.ts';
import { FANS_SEEN } from '../../relations/shared/listed.ts';
import type { Job } from './job.ts';
import { listJob } from './list-job.ts';

const PAGE = 50;
const SHOWS_PAGE = 30;

type Row = DataOf<typeof blacks>['list'][number];

const personOf = ({ mid, uname, mtime }: Row) => ({
  mid,
  name: nameOf(uname),
  since: mtime && mtime > 0 ? mtime : null,
});

const shows = (id: string, type: BangumiType, kind: 'bangumi' | 'drama') =>
  listJob({
    id,
    part: 'shows',
    operation: userBangumi,
    params: (vmid) => ({ vmid, ps: SHOWS_PAGE, type }),
    rows: (data) =>
      data.list
        .filter(({ season_id }) => season_id > 0)
        .map(({ season_id, title }) => ({ season: season_id, title: titleOf(title), kind })),
  });

/** Lists of the account that come page by page. */
export const LIST_JOBS: readonly Job[] = [
  listJob({
    id: 'blacks',
    part: 'blacks',
    operation: blacks,
    params: () => ({ ps: PAGE }),
    rows: ({ list }) => list.map(personOf),
  }),
  listJob({
    id: 'whispers',
    part: 'whispers',
    operation: whisperFollowings,
    params: () => ({ ps: PAGE }),
    rows: ({ list }) => list.map(personOf),
  }),
  listJob({
    id: 'fans',
    part: 'fans',
    operation: followers,
    params: (vmid) => ({ vmid, ps: PAGE }),
    rows: ({ list }) => list.map(personOf),
    cap: FANS_SEEN,
  }),
  shows('shows-bangumi', BangumiType.BANGUMI, 'bangumi'),
  shows('shows-drama', BangumiType.DRAMA, 'drama'),
];
