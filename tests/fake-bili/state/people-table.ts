/** People with a fixed part to play. Their mids are invented. */
export const PEOPLE = {
  /** The signed-in account of `cookies('viewer')`; level 5. */
  viewer: 1840372956,
  /** The account of `cookies('second')`: other followings, other groups, other lists. */
  second: 27461093,
  /** Plays above 10^9, likes above 10^8, medals by the dozen, live now, notice, pinned video. */
  rich: 3546729108314257,
  /** Ordinary uploader A: followed, in one group. */
  upA: 39281746,
  /** Ordinary uploader B: not followed, figures that cannot be mistaken for A's. */
  upB: 508213377,
  /** Hides followings (22115), fans (22118), bangumi (53013) and the medal wall. */
  private: 61270934,
  /** Cancelled account: -404 for profile and card, 22013 for a follow. Still among the followings. */
  deleted: 88301276,
  /** Under sanction: silence 1, spacesta -2, a notice of the site on the page. */
  banned: 174920385,
  /** Has blocked the viewer: be_relation 128, a follow answers 22002. */
  blocker: 92817465,
  /** Refuses follows by privacy settings: 22002. */
  refuser: 430918275,
  /** On the viewer's own black list: a follow answers 22003. */
  blacked: 519283746,
  /** No works, no medals, no followings, no notice. */
  empty: 3537128840295163,
  /** Name, signature, notice and titles made to break a careless page. */
  hostile: 650193842,
  /** upstat answers `{}` even to a signed-in viewer. */
  noStat: 12093847,
  /** Followed for three years, default group. */
  followed: 203948571,
  /** Viewer and they follow each other; in two groups. */
  mutual: 318475029,
  /** Special follow, in one group too. */
  special: 7720415,
  /** No relation in either direction. */
  stranger: 1092837465,
  /** Follows the viewer, is not followed back. */
  fan: 2071938465,
  /** Shows only the medal that is worn. */
  wearingOnly: 345902718,
} as const;

export type PersonKey = keyof typeof PEOPLE;
