import type {
  PartStanding,
  SnapshotPart,
  SnapshotPartId,
  SnapshotRow,
} from '../shared/snapshot.ts';
import { SKIPPED } from '../shared/snapshot-keys.ts';

/** Of what is kept on this machine anyway. */
export const HERE: PartStanding = { state: 'complete', why: null, readAt: null, total: null };

/** Several reads of one part are as good as the worst of them. */
export function asOnePart<P extends SnapshotPartId>(
  drafts: readonly (PartStanding & { readonly rows: readonly unknown[] })[],
): SnapshotPart<P> {
  const [first = SKIPPED] = drafts;
  const worst = drafts.find(({ state }) => state !== 'complete') ?? first;
  const { state, why, readAt } = worst;
  const totals = drafts.map(({ total }) => total);
  const isTold = totals.length > 0 && !totals.includes(null);
  const rows = drafts.flatMap((one) => one.rows) as SnapshotRow<P>[];
  const total = isTold ? (totals as number[]).reduce((sum, one) => sum + one, 0) : null;
  // What one of them gave is there, though another was refused.
  return {
    state: state === 'skipped' && rows.length > 0 ? 'partial' : state,
    why,
    readAt,
    total,
    rows,
  };
}
