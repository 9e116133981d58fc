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
  | 'notice'
  /** Who stands in which relation to the account. */
  | 'relations'
  | 'rules'
  | 'toview'
  | `relation:${number}`
  | `reservations:${number}`;
