/** Somebody the account follows, as its store keeps them. */
export interface Following {
  readonly account: number;
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  readonly sign: string;
  /** Own groups, without the star. */
  readonly tagids: readonly number[];
  readonly special: boolean;
  readonly mutual: boolean;
  /** Unix seconds of the follow. */
  readonly mtime: number;
  /** Verification text; empty without. */
  readonly official: string;
  readonly vip: boolean;
  /** Which pass of the reading saw them last. */
  readonly pass: number;
}

/** Who followed in the same second stands by UID. The copy is packed in the order of the table. */
export const newestFirst = (
  a: Pick<Following, 'mid' | 'mtime'>,
  b: Pick<Following, 'mid' | 'mtime'>,
): number => b.mtime - a.mtime || a.mid - b.mid;

/** Kept per account; the oldest go. */
export const KEPT_BACKUPS = 10;

/** Followings with their groups at one moment, kept before a large run. */
export interface Backup {
  readonly id: string;
  readonly account: number;
  readonly atMs: number;
  /** The run it was made for. */
  readonly run: string;
  /** False: the list had not been learnt whole. */
  readonly complete: boolean;
  readonly groups: readonly { readonly tagid: number; readonly name: string }[];
  readonly people: readonly BackupPerson[];
}

export interface BackupPerson {
  readonly mid: number;
  readonly name: string;
  readonly tagids: readonly number[];
  readonly special: boolean;
}

/** A backup in a list. */
export interface BackupLine {
  readonly id: string;
  readonly atMs: number;
  readonly people: number;
  readonly groups: number;
  readonly complete: boolean;
}
