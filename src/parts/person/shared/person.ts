/** Totals of an uploader; null where the service does not say (signed out). */
export interface UpStat {
  readonly plays: number | null;
  readonly reads: number | null;
  readonly likes: number | null;
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
  /** CSS colours, "#rrggbb", the text's readable on the others. */
  readonly colors: {
    readonly start: string;
    readonly end: string;
    readonly border: string;
    readonly text: string;
  };
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
