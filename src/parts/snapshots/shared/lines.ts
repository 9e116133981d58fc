import type { Comparison, PartComparison, RowDifference } from './comparison.ts';
import { SNAPSHOT_PARTS, type SnapshotPartId, type SnapshotRow } from './snapshot.ts';
import { SNAPSHOT_KEYS } from './snapshot-keys.ts';

export const HOWS = ['gone', 'added', 'changed'] as const;
export type How = (typeof HOWS)[number];

/** One row of a comparison as a list shows it. */
export interface ComparedLine {
  /** Unique in the comparison. */
  readonly id: string;
  readonly part: SnapshotPartId;
  readonly how: How;
  /** Of a change, what is another; `order`: the groups stand in another order. */
  readonly what: readonly (RowDifference | 'order')[];
  /** Of a person, a group, a video; a rule or setting by its key. */
  readonly name: string;
  /** The name before, where that is another. */
  readonly was: string | null;
  /** Of a person. */
  readonly mid: number | null;
  readonly before: SnapshotRow<SnapshotPartId> | null;
  readonly after: SnapshotRow<SnapshotPartId> | null;
}

type Row = SnapshotRow<SnapshotPartId>;

function nameIn(row: Row): string {
  if ('name' in row) return row.name;
  if ('title' in row) return row.title;
  if ('mid' in row) return `UID ${row.mid}`;
  if ('key' in row) return row.key;
  const { name } = row.rule as { readonly name?: unknown };
  return typeof name === 'string' && name !== '' ? name : row.id;
}

const isDead = (row: Row | null) => row !== null && 'dead' in row && row.dead;

function lineOf(
  part: SnapshotPartId,
  how: How,
  before: Row | null,
  after: Row | null,
  what: ComparedLine['what'] = [],
): ComparedLine {
  const row = (after ?? before) as Row;
  const name = nameIn(row);
  const was = before ? nameIn(before) : name;
  const key = SNAPSHOT_KEYS[part] as (of: Row) => string | number;
  // Who is closed, and what is dead, has no name any more: what it was called is what one knows.
  const isClosed = what.includes('closed') || (what.includes('dead') && isDead(after));
  return {
    id: `${part} ${how} ${key(row)}`,
    part,
    how,
    what,
    name: isClosed ? was : name,
    was: was === name || isClosed ? null : was,
    mid: 'mid' in row ? row.mid : null,
    before,
    after,
  };
}

const ORDER = { part: 'groups', how: 'changed', what: ['order'], name: '', was: null } as const;

function linesOfPart({ part, gone, added, changed, isReordered }: PartComparison) {
  return [
    ...gone.map((row) => lineOf(part, 'gone', row, null)),
    ...added.map((row) => lineOf(part, 'added', null, row)),
    ...changed.map(({ before, after, what }) => lineOf(part, 'changed', before, after, what)),
    ...(isReordered
      ? [{ ...ORDER, id: 'groups order', mid: null, before: null, after: null } as const]
      : []),
  ];
}

/** All that a comparison has to tell, part by part. */
export function comparedLines(comparison: Comparison): readonly ComparedLine[] {
  return SNAPSHOT_PARTS.flatMap((part) => linesOfPart(comparison[part] as PartComparison));
}
