import { listOf, t } from '@/src/i18n.ts';
import type {
  AccountSnapshot,
  SnapshotPartId,
  SnapshotRow,
} from '@/src/parts/snapshots/shared/snapshot.ts';

const namesIn = new WeakMap<AccountSnapshot, ReadonlyMap<number, string>>();

function groupNames(snapshot: AccountSnapshot): ReadonlyMap<number, string> {
  const known = namesIn.get(snapshot);
  if (known) return known;
  const names = new Map(snapshot.parts.groups.rows.map(({ tagid, name }) => [tagid, name]));
  namesIn.set(snapshot, names);
  return names;
}

/** A favourite folder as it was called in that snapshot. */
export function folderName(id: number, { parts: { folders } }: AccountSnapshot): string {
  return folders.rows.find((one) => one.id === id)?.title ?? `#${id}`;
}

/** The groups of somebody as they were called in that snapshot. */
export function followGroupsText(
  row: SnapshotRow<SnapshotPartId>,
  snapshot: AccountSnapshot,
): string {
  const tagids = 'groups' in row ? row.groups : [];
  if (tagids.length === 0) return t('snap_no_group');
  const names = groupNames(snapshot);
  return listOf(tagids.map((tagid) => names.get(tagid) ?? `#${tagid}`));
}
