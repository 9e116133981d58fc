/** What the interface works with. Converted once, in the services, from the wire shapes. */

/** The signed-in account. Coins may be hidden by the service. */
export interface Account {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  readonly level: number;
  /** Experience now and for the next level; `next` is null at the last level. */
  readonly exp: { readonly current: number; readonly next: number | null };
  readonly coins: number | null;
  readonly followings: number | null;
  readonly fans: number | null;
}

/** A value with the time at which the service said it. */
export interface Sourced<T> {
  readonly value: T;
  /** Unix milliseconds. */
  readonly learntAtMs: number;
  /** Older than its freshness: it is being asked for again behind. */
  readonly stale: boolean;
  /** Rows that did not fit and were left out. */
  readonly dropped: number;
}

/** Totals of an uploader; null where the service does not say (signed out). */
export interface UpStat {
  readonly plays: number | null;
  readonly reads: number | null;
  readonly likes: number | null;
}

export interface RelationCounts {
  readonly followings: number;
  readonly fans: number;
  /** Secret follows and blocked people: 0 unless it is about oneself, null when not said. */
  readonly whispers: number | null;
  readonly blacks: number | null;
}

export interface FanName {
  readonly mid: number;
  readonly name: string;
}

/** One's most active fans, at most ten each. */
export interface FansRanking {
  /** By what they do under dynamics. */
  readonly dynamics: readonly FanName[];
  /** By what they do under videos. */
  readonly videos: readonly FanName[];
  /** By how much they watch. */
  readonly plays: readonly FanName[];
}

export const WORK_KINDS = [
  'video',
  'article',
  'opus',
  'audio',
  'season',
  'series',
  'course',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
export type WorkCounts = Readonly<Record<WorkKind, number>>;

export type RelationState = 'none' | 'following' | 'mutual' | 'blocked';

/** Relation both ways between the account and somebody. */
export interface Relation {
  readonly mine: RelationState;
  readonly theirs: RelationState;
  /** Unix seconds since when I follow them; null unless I do. */
  readonly sinceSeconds: number | null;
  readonly special: boolean;
  /** Ids of my groups they are in (without -10). */
  readonly tagids: readonly number[];
}

/** A person as far as a name and a picture go, from userInfo or, when that refuses, userCard. */
export interface PersonCard {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  readonly sign: string;
  readonly level: number | null;
  readonly banned: boolean;
  readonly official: string;
  /** null when unknown (userCard does not say). */
  readonly live: { readonly on: boolean; readonly url: string; readonly title: string } | null;
  readonly from: 'userInfo' | 'userCard';
}

export interface Upload {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  readonly cover: string;
  /** Unix seconds. */
  readonly createdSeconds: number;
  readonly durationSeconds: number;
  readonly plays: number | null;
  readonly comments: number | null;
  /** Partition. */
  readonly tid: number;
}

export interface Uploads {
  readonly list: readonly Upload[];
  readonly total: number;
  readonly partitions: readonly {
    readonly tid: number;
    readonly name: string;
    readonly count: number;
  }[];
}

export interface LiveRoom {
  readonly on: boolean;
  readonly url: string;
  readonly title: string;
}

/** A video that its uploader pinned or chose, with the reason they gave. */
export interface ChosenVideo {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  readonly durationSeconds: number;
  readonly plays: number | null;
  readonly reason: string;
}

/** Who charges an uploader this month. */
export interface Supporters {
  /** This month. */
  readonly count: number;
  readonly people: readonly {
    readonly mid: number;
    readonly name: string;
    readonly message: string;
  }[];
}

export interface Reservation {
  readonly sid: number;
  readonly name: string;
  /** How many wait for it; null where the service does not say. */
  readonly total: number | null;
  /** Unix seconds; null without a time. */
  readonly startsSeconds: number | null;
  /** Whether this account has reserved. */
  readonly reserved: boolean;
}

export interface Medal {
  readonly targetMid: number;
  readonly targetName: string;
  readonly targetFace: string;
  readonly name: string;
  readonly level: number;
  /** CSS colours, "#rrggbb". */
  readonly colors: { readonly start: string; readonly end: string; readonly border: string };
  /** 0 none, 1 总督, 2 提督, 3 舰长. */
  readonly guardLevel: number;
  readonly worn: boolean;
  /** null when the answer does not say. */
  readonly lit: boolean | null;
  readonly intimacy: number;
  readonly live: boolean;
  readonly url: string;
}

export interface MedalWall {
  readonly medals: readonly Medal[];
  /** The owner hides the wall. */
  readonly closed: boolean;
  /** The owner shows only the worn medal. */
  readonly onlyWorn: boolean;
}

/** A person in a list. */
export interface Person {
  readonly mid: number;
  readonly name: string;
  readonly face: string;
  readonly sign: string;
  readonly mutual: boolean;
  readonly special: boolean;
  readonly tagids: readonly number[];
}

export interface PeoplePage {
  readonly people: readonly Person[];
  /** -1: the service does not say. */
  readonly total: number;
  /** Whether asking for the next page makes sense. */
  readonly more: boolean;
}

export interface FollowGroup {
  /** Own groups are positive; 0 is the default group, -10 the special follows. */
  readonly tagid: number;
  readonly name: string;
  readonly count: number;
}

export interface ToviewItem {
  readonly aid: number;
  readonly bvid: string;
  readonly title: string;
  readonly cover: string;
  readonly durationSeconds: number;
  /** Seconds; -1 when watched to the end. */
  readonly progressSeconds: number;
  /** Unix seconds. */
  readonly addedSeconds: number;
  readonly owner: { readonly mid: number; readonly name: string } | null;
  /** The video is gone. */
  readonly dead: boolean;
}

/** A favourites folder of the account. */
export interface FavFolder {
  /** The id that other calls want. */
  readonly id: number;
  readonly title: string;
  readonly count: number;
  readonly isPrivate: boolean;
}

export interface HistoryItem {
  /** business_kid: what deleting wants. */
  readonly key: string;
  readonly business: string;
  readonly title: string;
  readonly cover: string;
  readonly url: string;
  readonly author: { readonly mid: number; readonly name: string } | null;
  /** Unix seconds. */
  readonly viewedSeconds: number;
  readonly progressSeconds: number;
  readonly durationSeconds: number;
  readonly badge: string;
  readonly device: 'phone' | 'web' | 'tablet' | 'tv' | 'other';
}

export interface HistoryCursor {
  readonly max: number;
  readonly view_at: number;
  readonly business: string;
}

export interface HistoryPage {
  readonly items: readonly HistoryItem[];
  /** null at the end. */
  readonly next: HistoryCursor | null;
}

/** A page of what a search in the history found. */
export interface FoundViews {
  readonly items: readonly HistoryItem[];
  readonly more: boolean;
}

/** What the background asks of the service. */
export interface Meter {
  /** Requests of the last hour. */
  readonly sent: number;
  readonly waiting: number;
  /** Unix milliseconds until which nothing is asked. */
  readonly coolDownUntilMs: number | null;
}

/** `doubtful`: the answer was lost and reading again did not settle it either. */
export type ActState = 'pending' | 'sending' | 'verified' | 'failed' | 'doubtful';

/** One thing the person ordered with one click. */
export interface Act {
  readonly id: string;
  /** A kind of the engine. */
  readonly kind: string;
  /** Account on whose behalf. */
  readonly account: number;
  /** The person or the video. */
  readonly target: {
    readonly mid?: number;
    readonly aid?: number;
    readonly bvid?: string;
    readonly title: string;
  };
  readonly state: ActState;
  readonly createdAtMs: number;
  readonly error: import('../api/errors.ts').BiliErrorFields | null;
  readonly note: import('./runs.ts').ItemNote | null;
  readonly undone: boolean;
}
