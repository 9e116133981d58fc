import type { ComparedLine } from './lines.ts';
import { canRestore } from './restore.ts';
import type { AccountSnapshot } from './snapshot.ts';

/** Ids of groups and folders that are not there begin here, above every one that the service has given. */
const MADE_UP = 9_000_000_000_000;

/**
 * A snapshot of one account with groups and favourite folders as another account has them: by their
 * names, since ids say nothing there. One that is not there has an id that nobody has.
 */
export function inOtherAccount(was: AccountSnapshot, is: AccountSnapshot): AccountSnapshot {
  const foldersThere = new Map(is.parts.folders.rows.map(({ title, id }) => [title, id]));
  const folderIds = new Map(
    was.parts.folders.rows.map(({ id, title }, n) => [id, foldersThere.get(title) ?? MADE_UP + n]),
  );
  const folderOf = (id: number) => folderIds.get(id) ?? MADE_UP;
  const there = new Map(is.parts.groups.rows.map(({ name, tagid }) => [name, tagid]));
  const ids = new Map(
    was.parts.groups.rows.map(({ tagid, name }, n) => [tagid, there.get(name) ?? MADE_UP + n]),
  );
  const groups = was.parts.groups.rows.map(({ tagid, name }) => ({
    tagid: ids.get(tagid) ?? MADE_UP,
    name,
  }));
  const followings = was.parts.followings.rows.map((row) => ({
    ...row,
    // A group whose name is not known leads nowhere.
    groups: row.groups.flatMap((tagid) => ids.get(tagid) ?? []).sort((a, b) => a - b),
  }));
  return {
    ...was,
    parts: {
      ...was.parts,
      groups: { ...was.parts.groups, rows: groups },
      followings: { ...was.parts.followings, rows: followings },
      folders: {
        ...was.parts.folders,
        rows: was.parts.folders.rows.map((row) => ({ ...row, id: folderOf(row.id) })),
      },
      favourites: {
        ...was.parts.favourites,
        rows: was.parts.favourites.rows.map((row) => ({ ...row, folder: folderOf(row.folder) })),
      },
    },
  };
}

/**
 * Whether a line can be brought into another account: what is missing there. What it has itself stays
 * as it is, and nobody can follow or block themselves.
 */
export const canBring = (line: ComparedLine, was: AccountSnapshot, is: AccountSnapshot): boolean =>
  line.how === 'gone' &&
  // A rule names groups by ids that are somebody else's there.
  line.part !== 'rules' &&
  line.mid !== is.account.mid &&
  canRestore(line, was, is);
