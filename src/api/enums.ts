/**
 * Values that calls take on the wire, by the names people know them under. Source of all: the
 * Python library's user module (Nemo2011/bilibili-api 17.4.2, captured requests).
 */
type ValueOf<T> = T[keyof T];

/** Kinds of albums. The call is gone; what it gave is in userOpus now. */
export const AlbumType = { ALL: 'all', DRAW: 'draw', PHOTO: 'photo', DAILY: 'daily' } as const;
export type AlbumType = ValueOf<typeof AlbumType>;

/** Article lists: latest update, or most read. */
export const ArticleListOrder = { LATEST: 0, VIEW: 1 } as const;
export type ArticleListOrder = ValueOf<typeof ArticleListOrder>;

/** Articles: newest, most favourited, most read. */
export const ArticleOrder = { PUBDATE: 'publish_time', FAVORITE: 'fav', VIEW: 'view' } as const;
export type ArticleOrder = ValueOf<typeof ArticleOrder>;

/** Audios: newest, most played, most favourited; the numbers do not follow the names' order. */
export const AudioOrder = { PUBDATE: 1, VIEW: 2, FAVORITE: 3 } as const;
export type AudioOrder = ValueOf<typeof AudioOrder>;

/** Shows: what the follower says of them. */
export const BangumiFollowStatus = { ALL: 0, WANT: 1, WATCHING: 2, WATCHED: 3 } as const;
export type BangumiFollowStatus = ValueOf<typeof BangumiFollowStatus>;

/** Shows: anime, or drama, documentary and film. */
export const BangumiType = { BANGUMI: 1, DRAMA: 2 } as const;
export type BangumiType = ValueOf<typeof BangumiType>;

/** What a history row is. Courses come as `cheese`, which the library does not name. */
export const HistoryBusinessType = {
  archive: 'archive',
  pgc: 'pgc',
  live: 'live',
  article_list: 'article-list',
  article: 'article',
  cheese: 'cheese',
} as const;
export type HistoryBusinessType = ValueOf<typeof HistoryBusinessType>;

/** What the history is narrowed to; shows come under `archive`. */
export const HistoryType = {
  ALL: 'all',
  archive: 'archive',
  live: 'live',
  article: 'article',
} as const;
export type HistoryType = ValueOf<typeof HistoryType>;

/** Play lists: by time, plays, favourites. */
export const MedialistOrder = { PUBDATE: 1, PLAY: 2, COLLECT: 3 } as const;
export type MedialistOrder = ValueOf<typeof MedialistOrder>;

/** Direction of followings and fans. */
export const OrderType = { desc: 'desc', asc: 'asc' } as const;
export type OrderType = ValueOf<typeof OrderType>;

/** Acts on a relation. The secret follow (3) is refused by the service, so it is never sent. */
export const RelationType = {
  SUBSCRIBE: 1,
  UNSUBSCRIBE: 2,
  SUBSCRIBE_SECRETLY: 3,
  BLOCK: 5,
  UNBLOCK: 6,
  REMOVE_FANS: 7,
} as const;
export type RelationType = ValueOf<typeof RelationType>;

/** Uploads: newest, most favourited, most played. */
export const VideoOrder = { PUBDATE: 'pubdate', FAVORITE: 'stow', VIEW: 'click' } as const;
export type VideoOrder = ValueOf<typeof VideoOrder>;

/** Videos of a season: as they are, or turned round. Text on the wire. */
export const ChannelOrder = { DEFAULT: 'false', CHANGE: 'true' } as const;
export type ChannelOrder = ValueOf<typeof ChannelOrder>;
