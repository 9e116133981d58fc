/**
 * What the items of a kind are: a person or a video, named by their id; something else that its
 * title tells; or the one thing that there is, whose title would say the kind's name again.
 */
export type ItemSort = 'person' | 'video' | 'titled' | 'whole';

/**
 * Every kind of change, and what its items are. Closed, so that a misspelt one does not compile,
 * neither in an order nor in what takes it back nor in its words; a repo test finds the kind behind
 * each, and that its targets are what stands here.
 */
const KINDS = {
  follow: 'person',
  'follow-into': 'person',
  unfollow: 'person',
  block: 'person',
  unblock: 'person',
  'remove-fan': 'person',
  'group-add': 'person',
  'group-move': 'person',
  'group-leave': 'person',
  'group-set': 'person',
  'special-on': 'person',
  'special-off': 'person',
  'people-import': 'person',
  'snapshot-restore': 'person',
  'rules-run': 'person',
  'relation-restore': 'person',
  'group-create': 'titled',
  'group-rename': 'titled',
  'group-delete': 'titled',
  'group-restore': 'titled',
  'group-sort': 'whole',
  'toview-add': 'video',
  'toview-remove': 'video',
  'toview-clear': 'titled',
  'toview-to-fav': 'video',
  'fav-remove': 'video',
  'history-remove': 'titled',
  'history-clear': 'whole',
  'history-pause': 'whole',
  'archive-remove': 'titled',
  'archive-restore': 'titled',
  'profile-update': 'titled',
  'notice-set': 'titled',
  'show-follow': 'titled',
  'show-unfollow': 'titled',
  'folder-create': 'titled',
  'folder-delete': 'titled',
  'note-delete': 'titled',
  reserve: 'titled',
  'reserve-cancel': 'titled',
} as const satisfies Readonly<Record<string, ItemSort>>;

export type KindId = keyof typeof KINDS;

/**
 * One that another version knew, as it may stand in what is kept. It is written as no kind is, so
 * that a misspelt one beside `===` does not compile; a plain string is comparable with anything.
 */
export type OtherKind = `?${string}`;

export type AnyKind = KindId | OtherKind;

export const KIND_IDS = Object.keys(KINDS) as readonly KindId[];

export function isKindId(id: string): id is KindId {
  return Object.hasOwn(KINDS, id);
}

/** null: a kind that another version knew. */
export function itemsOfKind(id: string): ItemSort | null {
  return isKindId(id) ? KINDS[id] : null;
}
