/**
 * What surfaces watch: a change of one makes them look again, and the cache forgets what was read
 * of it. Closed, so that a misspelt one does not compile.
 */
export type Topic =
  | 'account'
  /** Viewings kept on this machine. */
  | 'archive'
  | 'favourites'
  | 'groups'
  | 'history'
  /** What the person noted about people. */
  | 'notes'
  | 'notice'
  /** What the account wrote under videos, for the service to keep. */
  | 'site-notes'
  /** Who stands in which relation to the account. */
  | 'relations'
  | 'rules'
  /** Shows that the account follows. */
  | 'shows'
  | 'toview'
  | `relation:${number}`
  | `reservations:${number}`;
