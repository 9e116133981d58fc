/** Somebody's works: one list for each kind, all with rows of one shape. */

/** What a list can be asked; the words are ours, each list turns them into the service's own. */
export interface WorkOptions {
  /** The first is what the list does by itself. Empty: the service gives no choice. */
  readonly orders: readonly WorkOrder[];
  /** Names of narrowings with their values; the first value is the default. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Whether the service searches in it. */
  readonly search: boolean;
}

export const WORK_ORDERS = ['newest', 'oldest', 'plays', 'favourites', 'given', 'turned'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

const NOTHING = { orders: [], filters: {}, search: false } as const;

/** Every list, in the order of the tabs. */
export const WORK_LISTS = {
  videos: { orders: ['newest', 'plays', 'favourites'], filters: {}, search: true },
  articles: { orders: ['newest', 'plays', 'favourites'], filters: {}, search: false },
  'article-lists': { orders: ['newest', 'plays'], filters: {}, search: false },
  opus: { ...NOTHING, filters: { type: ['all', 'article', 'dynamic'] } },
  audios: { orders: ['newest', 'plays', 'favourites'], filters: {}, search: false },
  collections: NOTHING,
  courses: NOTHING,
  dynamics: NOTHING,
  shows: {
    ...NOTHING,
    filters: { kind: ['anime', 'drama'], status: ['all', 'want', 'watching', 'watched'] },
  },
  tags: NOTHING,
} as const satisfies Readonly<Record<string, WorkOptions>>;

export type WorkListId = keyof typeof WORK_LISTS;

/** These are read, not played. */
export const READ_LISTS: readonly WorkListId[] = ['articles', 'article-lists', 'opus'];

/** Lists that open from a row of `collections`. */
export const WORK_PARTS = {
  season: { orders: ['given', 'turned'], filters: {}, search: false },
  series: { orders: ['newest', 'oldest'], filters: {}, search: false },
} as const satisfies Readonly<Record<string, WorkOptions>>;

export type WorkPartId = keyof typeof WORK_PARTS;

/** Everything that can be asked for a page. */
export const WORK_KEYS = [
  ...(Object.keys(WORK_LISTS) as WorkListId[]),
  ...(Object.keys(WORK_PARTS) as WorkPartId[]),
];

/** Pictures of the effect that a like of the person's videos has. */
export interface LikeEffect {
  readonly pictures: readonly string[];
  readonly text: string;
}

/** What is asked of a list. */
export interface WorkQuery {
  readonly order?: WorkOrder | undefined;
  readonly filters?: Readonly<Record<string, string>> | undefined;
  /** Partition of the videos; without one, all. */
  readonly tid?: number | undefined;
  readonly keyword?: string | undefined;
  /** Which season or series. */
  readonly part?: number | undefined;
}

export interface WorkRow {
  /** Unique within its list. */
  readonly id: string;
  readonly title: string;
  /** https address of a picture, or ''. */
  readonly cover: string;
  /** https address on a bilibili host, or ''. */
  readonly url: string;
  /** A line under the title: the beginning of the text, a description, how far it was followed. */
  readonly text: string;
  /** Unix seconds. */
  readonly atSeconds: number | null;
  readonly durationSeconds: number | null;
  readonly plays: number | null;
  readonly likes: number | null;
  /** How many parts it has: videos of a season, articles of a list, episodes. */
  readonly parts: number | null;
  /** A word on the picture: 置顶, 大会员. */
  readonly badge: string;
  /** What opens inside. */
  readonly opens: { readonly list: WorkPartId; readonly part: number } | null;
}

export interface WorkPage {
  readonly rows: readonly WorkRow[];
  /** null where the service does not say. */
  readonly total: number | null;
  /** Where to go on, to be handed back as it is; null at the end. */
  readonly next: string | null;
  /** Partitions of the videos with their counts, on the videos' first page. */
  readonly partitions: readonly {
    readonly tid: number;
    readonly name: string;
    readonly count: number;
  }[];
}
