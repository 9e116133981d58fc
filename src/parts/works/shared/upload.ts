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

/** null: not said. */
export type WorkCounts = Readonly<Record<WorkKind, number | null>>;

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

/** An upload as it is kept; `pass` says when it was last seen. */
export interface KeptUpload extends Upload {
  readonly account: number;
  readonly mid: number;
  readonly pass: number;
}

export interface Uploads {
  readonly list: readonly Upload[];
  /** null: not told. */
  readonly total: number | null;
  readonly partitions: readonly {
    readonly tid: number;
    readonly name: string;
    readonly count: number;
  }[];
}
