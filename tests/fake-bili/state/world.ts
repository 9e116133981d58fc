import type { Size } from '../types.ts';
import type { People } from './people.ts';
import type { Videos } from './videos.ts';

/** How one list may treat the page that is asked for, whatever it promises. */
export interface PagingHabits {
  /** Smaller pages than asked for, without a word. */
  readonly mostPerPage?: number;
  /** Every page is the first. */
  readonly ignoresPage?: boolean;
  /** `total`, `count` and their kin are not there. */
  readonly withoutTotals?: boolean;
}

/** What the account does to the rules of the service. Tests may change any of these. */
export interface WorldOptions {
  /** What tags/addUsers does: its real behaviour is inferred, so a client must survive both. */
  groupSetUsers: 'replaces' | 'adds';
  /** How lists and maps without content come back where both forms were seen. */
  emptyAs: 'empty' | 'null';
  /** By operation. */
  readonly paging: Record<string, PagingHabits>;
  /** What followings of others answer behind the hundred that can be seen: nothing, or 22007. */
  beyondOthersFollowings: 'empty' | 'refused';
  /** The next so many toviewWeb answers say count > 0 and give no rows. */
  toviewGlitches: number;
  /** Whether toviewWeb separates older rows by a row with aid 0. */
  toviewDivider: boolean;
  /** Whether the last history page also says is_end. */
  historyIsEnd: boolean;
  /** 22102 when reached. */
  maxGroups: number;
  /** 22009 when reached. */
  maxFollowings: number;
  /** 22008 when reached. */
  maxBlacks: number;
  /** 90001 when reached. */
  maxToview: number;
  /** 11203 when a favourites folder holds so many. */
  maxFolderItems: number;
  /** Whether a folder lists what is gone, or only counts it. */
  folderHidesDead: boolean;
  /** What lists of fans do behind their last row. */
  beyondFansCap: 'empty' | 'refused';
  /** Number of the `fans` page that comes empty although there are more behind it; 0: none. */
  fansEmptyPage: number;
  /**
   * What copying and moving from watch-later to a folder really does; the answer is success in
   * every case. `leaves-some`: every second video stays where it is. `loses-some`: every second
   * one does not get into the folder, yet a move takes it out of watch-later.
   */
  toviewToFav: 'whole' | 'leaves-some' | 'loses-some';
  /** Whether favBatchDeal looks at more than the first pair. */
  favBatchTakes: 'all' | 'first';
  /** `waits`: success, but the old signature is shown until somebody has looked at the new one. */
  signReview: 'none' | 'waits';
  /** The next so many pages of userDynamics are empty and say that there is more. */
  dynamicsHoles: number;
  /** Name of the key that says whether somebody is on air, in the old call. */
  liveRoomOldKey: 'liveStatus' | 'live_status';
  /** Where the rows of historyOld are; both forms were seen. */
  historyOldIn: 'data' | 'data.list';
  /** How many days the feed of everybody followed goes back. */
  feedDays: number;
  /** Whether reposts and new parts of shows stand between the uploads of that feed. */
  feedHas: 'uploads' | 'uploads and others';
}

export interface Following {
  readonly mid: number;
  /** Unix seconds. */
  mtime: number;
  /** Own groups; empty means the default group. */
  tagids: Set<number>;
  special: boolean;
}

export interface Group {
  readonly tagid: number;
  name: string;
}

export interface ToviewEntry {
  readonly aid: number;
  /** Unix seconds. */
  add_at: number;
  /** Seconds watched; -1 when finished. */
  progress: number;
}

export type Business = 'archive' | 'pgc' | 'live' | 'article' | 'article-list' | 'cheese';

export interface HistoryEntry {
  readonly business: Business;
  /** aid, season id, room, cv or rl number: with the business it is the key for deleting. */
  readonly kid: number;
  /** Video behind it; 0 for live and articles. */
  readonly aid: number;
  /** Author. */
  readonly mid: number;
  /** Unix seconds; no two entries share one. */
  readonly view_at: number;
  progress: number;
  /** Device. */
  readonly dt: number;
}

/** A favourites folder of an account. */
export interface Folder {
  /** The number that other calls want is `fid * 100 + mid % 100`. */
  readonly fid: number;
  title: string;
  intro: string;
  isPrivate: boolean;
  readonly isDefault: boolean;
  /** Newest first. */
  aids: number[];
  /** When each was added, Unix seconds. */
  readonly addedAt: Map<number, number>;
}

/** Somebody with a session here. */
export interface Account {
  readonly mid: number;
  sessdata: string;
  csrf: string;
  level: number;
  exp: number;
  coins: number;
  dynamics: number;
  /** Newest follow first is not kept: lists are sorted by mtime when they are read. */
  readonly followings: Map<number, Following>;
  /** In the person's own order. */
  groups: Group[];
  /** mid → Unix seconds of the blocking. */
  readonly blacks: Map<number, number>;
  /** Secret follows of old times: they can no longer be made. mid → Unix seconds. */
  readonly whispers: Map<number, number>;
  /** People who follow this account → since when. */
  readonly fans: Map<number, number>;
  /** Followed, but their posts are kept out of the feed. */
  readonly hiddenInFeed: Set<number>;
  /** Newest first. */
  toview: ToviewEntry[];
  /** Newest first. */
  history: HistoryEntry[];
  historyPaused: boolean;
  /** The default folder first. */
  folders: Folder[];
  nextFid: number;
  /** Announcements (sid) that the account wants to be reminded of. */
  readonly reserved: Set<number>;
  /** Shows (season_id) of its drawn lists that it follows no more. */
  readonly showsLeft: Set<number>;
  /** Notes that were deleted: note_id, or "cv" and the number of the article. */
  readonly notesGone: Set<string>;
  /** YYYY-MM-DD. */
  birthday: string;
  /** Whether the first renaming costs nothing. */
  freeRename: boolean;
  /** 70 is the ceiling. */
  moral: number;
  /** Status 0: never was on a jury, 1: is, 2: was. Unix seconds. */
  jury: { status: 0 | 1 | 2; cases: number; termEnd: number };
  /** What was done today for experience; coins counts the experience. */
  today: { watch: boolean; coins: number; share: boolean };
  /** A signature that waits for review. */
  pendingSign: string | null;
  nextTagid: number;
}

export interface WbiKeys {
  readonly imgKey: string;
  readonly subKey: string;
}

export interface World {
  readonly size: Size;
  readonly seed: number;
  /** Moment of seeding, milliseconds. */
  readonly seededAtMs: number;
  readonly options: WorldOptions;
  readonly viewer: Account;
  readonly second: Account;
  readonly accounts: ReadonlyMap<number, Account>;
  readonly people: People;
  readonly videos: Videos;
  /** Keys in force. */
  wbi: WbiKeys;
  /** Keys that were in force before: their signatures answer -403. */
  readonly retiredWbi: WbiKeys[];
  /** Puts new keys in force. */
  rotateWbi(): void;
}
