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
  /** Which pass of the sync saw them last. */
  readonly pass: number;
}

/** How far a list of the account has been learnt. */
export interface SyncState {
  readonly account: number;
  readonly topic: 'followings';
  /** Counts passes through the whole list. */
  readonly pass: number;
  /** The page to ask for next while a pass is under way; null: none is. */
  readonly nextPage: number | null;
  readonly startedAtMs: number;
  /** End of the last pass that saw everything; null: never. Without it nobody is "not followed". */
  readonly completeAtMs: number | null;
  /** Last look at the newest page that found nothing new. */
  readonly checkedAtMs: number | null;
  readonly total: number | null;
}

/** Followings with their groups at one moment, kept before a large run. */
export interface Snapshot {
  readonly id: string;
  readonly account: number;
  readonly atMs: number;
  /** The run it was made for. */
  readonly run: string;
  /** False: the list had not been learnt whole. */
  readonly complete: boolean;
  readonly groups: readonly { readonly tagid: number; readonly name: string }[];
  readonly people: readonly SnapshotPerson[];
}

export interface SnapshotPerson {
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
