import type { SnapshotPart, SnapshotPartId } from './snapshot.ts';

/**
 * Whether a row would be in a part if it existed. Of a list that shows the newest alone, those that
 * are newer than its oldest would be.
 */
export function coverage({ state, why, rows }: SnapshotPart<SnapshotPartId>) {
  if (state === 'complete') return () => true;
  if (why !== 'limit') return () => false;
  const times = rows.map((row) => ('since' in row ? row.since : null));
  if (times.length === 0 || times.includes(null)) return () => false;
  const oldest = (times as number[]).reduce((least, one) => Math.min(least, one), Infinity);
  return (row: object) => 'since' in row && typeof row.since === 'number' && row.since > oldest;
}
