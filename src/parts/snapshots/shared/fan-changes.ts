import type { ChangeEntry } from './change.ts';
import { compareSnapshots } from './compare.ts';
import type { AccountSnapshot, SnapshotRow } from './snapshot.ts';

/** Fans who came and went between two snapshots, as far as that is certain. */
export function fanChanges(
  was: AccountSnapshot,
  is: AccountSnapshot,
  atMs: number,
): readonly ChangeEntry[] {
  const { added, gone } = compareSnapshots(was, is).fans;
  const entry = (kind: 'fan-new' | 'fan-lost') => (row: SnapshotRow<'fans'>) => ({
    account: is.account.mid,
    kind,
    mid: row.mid,
    stamp: atMs,
    atMs,
    isOurs: false,
    name: row.name,
    face: '',
  });
  return [...added.map(entry('fan-new')), ...gone.map(entry('fan-lost'))];
}
