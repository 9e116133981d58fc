/** What is kept of an account, by what a person knows it as. */
export const USED_PARTS = {
  followings: ['followings'],
  activity: ['activity'],
  uploads: ['uploads'],
  viewings: ['viewings'],
  logs: ['accountLog'],
  snapshots: ['accountSnapshots'],
  changes: ['changes'],
  backups: ['snapshots'],
  journal: ['journal'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type UsedPart = keyof typeof USED_PARTS;

export interface StorageUsed {
  /** null: nobody is signed in. */
  readonly account: number | null;
  readonly counts: Readonly<Record<UsedPart, number>>;
  /** Of everything that the extension keeps, of every account; null: the browser does not say. */
  readonly bytes: number | null;
}

/** `busy`: something is being changed at the service; nothing was erased. */
export type Erased = 'erased' | 'busy';
