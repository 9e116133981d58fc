import type { SnapshotPart, SnapshotPartId } from './snapshot.ts';

type Covers = (row: object) => boolean;

/**
 * Whether a row would be in a part if it existed. Of a list that shows the newest alone, those that
 * are newer than its oldest would be; of favourites, those of a folder that was read whole.
 */
export function coverage(
  id: SnapshotPartId,
  { state, why, rows }: SnapshotPart<SnapshotPartId>,
  folders: SnapshotPart<'folders'>,
): Covers {
  if (id === 'favourites') return ofFolders(folders, state === 'complete');
  if (state === 'complete') return () => true;
  if (why !== 'limit') return () => false;
  const times = rows.map((row) => ('since' in row ? row.since : null));
  if (times.length === 0 || times.includes(null)) return () => false;
  const oldest = (times as number[]).reduce((least, one) => Math.min(least, one), Infinity);
  return (row) => 'since' in row && typeof row.since === 'number' && row.since > oldest;
}

/** What was in a folder that is gone is gone with it; one that is not listed may be there. */
function ofFolders({ state, rows }: SnapshotPart<'folders'>, isWhole: boolean): Covers {
  const contents = new Map(rows.map((row) => [row.id, row.contents]));
  return (row) => {
    const folder = 'folder' in row && typeof row.folder === 'number' ? row.folder : 0;
    if (contents.has(folder)) return isWhole || contents.get(folder) === 'complete';
    return state === 'complete';
  };
}
