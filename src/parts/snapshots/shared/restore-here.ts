import type { ComparedLine } from './lines.ts';
import type { SnapshotPartId, SnapshotRow } from './snapshot.ts';

/** Parts that are kept on this machine: they are put back at once, and the service is not asked. */
export const PARTS_HERE = [
  'shielded',
  'notes',
  'rules',
  'settings',
] as const satisfies readonly SnapshotPartId[];
type PartHere = (typeof PARTS_HERE)[number];

export const isHere = (part: SnapshotPartId): part is PartHere =>
  (PARTS_HERE as readonly SnapshotPartId[]).includes(part);

/** Rows as they were, of what was chosen out of a comparison. */
export type RowsHere = { readonly [P in PartHere]: readonly SnapshotRow<P>[] };

export function rowsHere(lines: readonly ComparedLine[]): RowsHere {
  const of = <P extends PartHere>(part: P) =>
    lines.flatMap((line) =>
      line.part === part && line.before ? [line.before as SnapshotRow<P>] : [],
    );
  return {
    shielded: of('shielded'),
    notes: of('notes'),
    rules: of('rules'),
    settings: of('settings'),
  };
}
