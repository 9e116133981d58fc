import type { Following } from '../../followings/shared/followings.ts';
import { isCancelledName } from '../../followings/shared/row.ts';
import type { ChangeEntry, ChangeKind } from './change.ts';

type Person = Pick<Following, 'account' | 'mid' | 'name' | 'face'>;

interface Seen {
  readonly atMs: number;
  readonly isOurs: boolean;
}

const entryOf = (
  { account, mid, name, face }: Person,
  kind: ChangeKind,
  { atMs, isOurs }: Seen,
  more: Partial<ChangeEntry> = {},
): ChangeEntry => ({ account, kind, mid, stamp: atMs, atMs, isOurs, name, face, ...more });

/** Somebody is followed who was not. Who it was that did so is told by the first to write it down. */
export const followedEntry = (now: Person & Pick<Following, 'mtime'>, seen: Seen): ChangeEntry =>
  entryOf(now, 'followed', seen, { stamp: now.mtime });

export const leftEntry = (was: Person, seen: Seen): ChangeEntry => entryOf(was, 'left', seen);

/** What is another of somebody who was followed before and still is. */
export function changesOf(was: Following, now: Following, seen: Seen): readonly ChangeEntry[] {
  const found: ChangeEntry[] = [];
  const add = (kind: ChangeKind, more: Partial<ChangeEntry> = {}) =>
    found.push(entryOf(now, kind, seen, more));
  if (was.name !== now.name) {
    // Who is closed has no name any more: what they were called is what one knows.
    if (isCancelledName(now.name)) add('closed', { name: was.name, face: was.face });
    else if (!isCancelledName(was.name)) add('renamed', { was: was.name });
  }
  if (was.mtime !== now.mtime && now.mtime > 0 && was.mtime > 0) {
    found.push(followedEntry(now, seen));
  }
  if (was.mutual !== now.mutual) add(now.mutual ? 'mutual-new' : 'mutual-lost');
  if (was.special !== now.special) add('special', { isSpecial: now.special });
  const joined = now.tagids.filter((tagid) => !was.tagids.includes(tagid));
  const left = was.tagids.filter((tagid) => !now.tagids.includes(tagid));
  if (joined.length > 0 || left.length > 0) add('groups', { joined, left });
  return found;
}
