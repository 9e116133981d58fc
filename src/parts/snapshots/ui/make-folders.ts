import type { SnapshotRow } from '@/src/parts/snapshots/shared/snapshot.ts';
import type { Background } from '@/src/rpc/client.ts';
import { notDone, oneItem, orderOne } from '@/src/ui/order-one.ts';

interface Making {
  readonly signal: AbortSignal;
  /** Called with how many of them are there. */
  readonly made: (count: number) => void;
}

/**
 * Makes favourite folders again, one after the other, each an act of its own in the journal; gives
 * their ids by title. @throws {BiliError} at the first that is refused: those made before it stay.
 */
export async function foldersByTitle(
  ask: Background,
  folders: readonly SnapshotRow<'folders'>[],
  { signal, made }: Making,
): Promise<ReadonlyMap<string, number>> {
  if (folders.length === 0) return new Map();
  for (const [place, { title, isPrivate }] of folders.entries()) {
    signal.throwIfAborted();
    const end = await orderOne(
      ask,
      oneItem('folder-create', { id: title, of: { title, isPrivate } }),
    );
    if (end.state !== 'verified') throw notDone(end, 'favFolderCreate');
    made(place + 1);
  }
  const list = await ask('toview.folders', { from: 'network' }, { signal });
  return new Map(list?.value.map(({ title, id }) => [title, id]));
}
