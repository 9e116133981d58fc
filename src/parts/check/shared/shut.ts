/**
 * Calls that are not asked any more, as they are told to a person: what the community reference says of
 * them. Of the albums it is not told since when; the calendar left it in late 2025; calls beside
 * the old list of dynamics have answered without rows since 2023; whether a nickname is free is
 * answered with yes for every name.
 */
export const SHUT_CALLS = ['album', 'calendar', 'dynamics', 'nickname'] as const;
export type ShutCall = (typeof SHUT_CALLS)[number];

/** What there was of albums: the values of the seed's `AlbumType`. */
export const ALBUM_KINDS = ['all', 'draw', 'photo', 'daily'] as const;
export type AlbumKind = (typeof ALBUM_KINDS)[number];
