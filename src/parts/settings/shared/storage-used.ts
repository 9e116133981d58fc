/** What is kept of an account, by what a person knows it as; rows of the first store are counted. */
export const USED_PARTS = {
  followings: ['followings'],
  activity: ['activity'],
  uploads: ['uploads'],
  viewings: ['viewings'],
  logs: ['accountLog'],
  snapshots: ['accountSnapshots', 'snapshotParts', 'snapshotDraft'],
  changes: ['changes'],
  notes: ['personNotes'],
  backups: ['snapshots'],
  journal: ['journal', 'runs'],
  cache: ['cache'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type UsedPart = keyof typeof USED_PARTS;

/** `bytes`: as text, estimated from some of the rows where there are many. */
export interface Used {
  readonly count: number;
  readonly bytes: number;
}

export interface StorageUsed {
  /** null: nobody is signed in. */
  readonly account: number | null;
  readonly parts: Readonly<Record<UsedPart, Used>>;
  /** Of everything that the extension keeps, of every account; null: the browser does not say. */
  readonly bytes: number | null;
}

/** `busy`: something is being changed at the service; nothing was erased. */
export type Erased = 'erased' | 'busy';
