/**
 * What can become of somebody. mutual-new, mutual-lost: they follow back, they do so no more.
 * own-groups: a group itself was made, renamed or deleted.
 */
export const CHANGE_KINDS = [
  'followed',
  'left',
  'renamed',
  'closed',
  'mutual-new',
  'mutual-lost',
  'groups',
  'own-groups',
  'special',
  'fan-new',
  'fan-lost',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One line of the log of changes. */
export interface ChangeEntry {
  readonly account: number;
  readonly kind: ChangeKind;
  /** Of a group, its id. */
  readonly mid: number;
  /**
   * What tells it from another of its kind: Unix seconds of a follow; of a group, when all were known
   * before; else when it was seen.
   */
  readonly stamp: number;
  /** When it was seen; it came about then or before. */
  readonly atMs: number;
  /** Ordered here; else elsewhere, or nobody knows. */
  readonly isOurs: boolean;
  readonly name: string;
  readonly face: string;
  /** The name before; the groups that were joined and left; whether there is a star now. */
  readonly was?: string;
  readonly joined?: readonly number[];
  readonly left?: readonly number[];
  readonly isSpecial?: boolean;
  /** Of a group. */
  readonly became?: 'made' | 'renamed' | 'deleted';
}

/** The log as a page shows it. */
export interface ChangesLog {
  /** Newest first. */
  readonly entries: readonly ChangeEntry[];
  /** Kinds that are not written down. */
  readonly off: readonly ChangeKind[];
  /** When all followings were last known; null: never, so that nothing could be a change yet. */
  readonly checkedAtMs: number | null;
}
