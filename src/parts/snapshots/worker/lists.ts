import type { DataOf, Operation, ParamsOf } from '../../../api/define.ts';
import { BangumiType } from '../../../api/enums.ts';
import { blacks, followers, whisperFollowings } from '../../../api/operations/followings.ts';
import { userBangumi } from '../../../api/operations/works.ts';
import { pages } from '../../../api/pages.ts';
import type { Collected, Place } from '../../../collect/shared/collected.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import { nameOf, titleOf } from '../../../reading/convert.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import { SNAPSHOT_KEYS, type SnapshotPartId, type SnapshotRow } from '../shared/snapshot.ts';
import type { Job, Read } from './job.ts';
import { standingOf } from './standing.ts';

const PAGE = 50;
const SHOWS_PAGE = 30;
/** More fans than these the service never shows. */
const FANS_SEEN = 1_000;

interface ListSpec<O extends Operation, P extends SnapshotPartId> {
  readonly id: string;
  readonly part: P;
  readonly operation: O;
  readonly params: (account: number) => ParamsOf<O>;
  readonly rows: (data: DataOf<O>) => readonly SnapshotRow<P>[];
  readonly cap?: number;
}

/** What has been read of the list so far; a place of this pass begins with nothing. */
interface Sofar {
  readonly rows: readonly unknown[];
  readonly dropped: number;
  readonly total: number | null;
  readonly moved: boolean;
}

function listJob<O extends Operation, P extends SnapshotPartId>(spec: ListSpec<O, P>): Job {
  const key = SNAPSHOT_KEYS[spec.part] as (row: unknown) => string | number;
  return {
    id: spec.id,
    part: spec.part,
    async read(parts: WalkParts, at: Collected, place: Place | null, known: DraftPart | undefined) {
      const before = sofarOf(place, known);
      const page = await onePage(parts, spec, at.account, place);
      const all = new Map(before.rows.map((row) => [key(row), row]));
      for (const row of page ? spec.rows(page.data) : []) all.set(key(row), row);
      const total = totalOf(page, before);
      const now: Sofar = {
        rows: [...all.values()],
        dropped: before.dropped + (page?.dropped ?? 0),
        total,
        moved: before.moved || (place !== null && total !== before.total),
      };
      const next = page?.next as { readonly pn?: number } | null | undefined;
      // Paging that is not honoured gives the same rows for ever.
      const isOver = !next || all.size === before.rows.length;
      const { rows, ...end } = now;
      return {
        rows,
        next: isOver ? null : { pn: next.pn ?? 1, dropped: end.dropped, moved: end.moved },
        standing: standingOf({
          ...end,
          read: rows.length,
          atMs: parts.clock.now(),
          ...(spec.cap !== undefined && { cap: spec.cap }),
        }),
      } satisfies Read;
    },
  };
}

function sofarOf(place: Place | null, known: DraftPart | undefined): Sofar {
  if (!place || !known) return { rows: [], dropped: 0, total: null, moved: false };
  return {
    rows: known.rows,
    total: known.total,
    dropped: Number(place['dropped'] ?? 0),
    moved: place['moved'] === true,
  };
}

interface PageTotal {
  readonly total: number | null;
  readonly size: number;
}

/** Beside rows, 0 is no total; behind the last page the service may count no more. */
function totalOf(page: PageTotal | null, before: Sofar): number | null {
  if (!page) return before.total;
  if (page.size > 0) return page.total || null;
  return before.rows.length > 0 ? before.total : page.total;
}

async function onePage<O extends Operation, P extends SnapshotPartId>(
  { client }: WalkParts,
  { operation, params }: ListSpec<O, P>,
  account: number,
  place: Place | null,
) {
  const first: object = params(account) as object;
  const asked = { ...first, ...(place && { pn: place['pn'] }) } as ParamsOf<O>;
  const options = { priority: 'background', account } as const;
  for await (const page of pages(client, operation, asked, options)) return page;
  return null;
}

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
