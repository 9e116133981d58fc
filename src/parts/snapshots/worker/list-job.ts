import type { DataOf, Operation, ParamsOf } from '../../../api/define.ts';
import { pages } from '../../../api/pages.ts';
import type { Place } from '../../../collect/shared/collected.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import type { SnapshotPartId, SnapshotRow } from '../shared/snapshot.ts';
import { SNAPSHOT_KEYS } from '../shared/snapshot-keys.ts';
import type { Job, JobAt, JobRead } from './job.ts';
import { standingOf } from './standing.ts';

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

/** A list that comes page by page, each kept with where it is read on. */
export function listJob<O extends Operation, P extends SnapshotPartId>(spec: ListSpec<O, P>): Job {
  const key = SNAPSHOT_KEYS[spec.part] as (row: unknown) => string | number;
  return {
    id: spec.id,
    part: spec.part,
    async read(parts: WalkParts, at: JobAt, place: Place | null, known: DraftPart | undefined) {
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
      } satisfies JobRead;
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
