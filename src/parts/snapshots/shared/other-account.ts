import type { ComparedLine } from './lines.ts';
import { canRestore } from './restore.ts';
import type { AccountSnapshot } from './snapshot.ts';

/** Above every id of a group that the service has given. */
const NOWHERE = 9_000_000_000_000;

/**
 * A snapshot of one account with the groups as another account has them: by their names, since ids
 * say nothing there. A group that is not there has an id that nobody has.
 */
export function inOtherAccount(was: AccountSnapshot, is: AccountSnapshot): AccountSnapshot {
  const there = new Map(is.parts.groups.rows.map(({ name, tagid }) => [name, tagid]));
  const ids = new Map(
    was.parts.groups.rows.map(({ tagid, name }, n) => [tagid, there.get(name) ?? NOWHERE + n]),
  );
  const groups = was.parts.groups.rows.map(({ tagid, name }) => ({
    tagid: ids.get(tagid) ?? NOWHERE,
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
    },
  };
}

/**
 * Whether a line can be brought into another account: what is missing there. What it has itself stays
 * as it is, and nobody can follow or block themselves.
 */
export const canBring = (line: ComparedLine, account: number): boolean =>
  line.how === 'gone' && line.mid !== account && canRestore(line);
