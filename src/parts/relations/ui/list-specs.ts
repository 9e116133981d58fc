import type { MessageKey } from '@/src/i18n.ts';
import type { RelationAspect } from '@/src/parts/followings/shared/relation-goals.ts';
import { FANS_SEEN } from '@/src/parts/relations/shared/listed.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';

/** What can be ordered for people of these lists. */
export type ListKind = Extract<
  KindId,
  'special-off' | 'follow-into' | 'unfollow' | 'remove-fan' | 'block' | 'unblock'
>;

export type OwnList = 'special' | 'whisper' | 'mutual' | 'fans' | 'blacks';
export type TheirList = 'their-followings' | 'their-fans';
export type ListId = OwnList | TheirList;

export interface ListSpec {
  readonly id: ListId;
  readonly name: MessageKey;
  readonly empty: MessageKey;
  /** The owner keeps it to themselves. */
  readonly hidden: MessageKey;
  /** "$DAY$ 关注": what the time of a row is the time of. */
  readonly since: MessageKey;
  /** No more than these can be had, the newest; null: no such limit is known. */
  readonly cap: number | null;
  /** Said at the cap, with it and the true number. */
  readonly capped?: MessageKey;
  /** The first is what the button in each row does. */
  readonly kinds: readonly ListKind[];
  /** What must hold of somebody on it; of others' lists the account's own orders change nothing. */
  readonly of: readonly RelationAspect[];
}

const FOLLOWINGS_SEEN = 100;

export const LISTS: Readonly<Record<ListId, ListSpec>> = {
  special: {
    id: 'special',
    name: 'relation_special',
    empty: 'rel_special_empty',
    hidden: 'rel_refused',
    since: 'rel_since_follow',
    cap: null,
    kinds: ['special-off', 'unfollow', 'block'],
    of: ['special'],
  },
  whisper: {
    id: 'whisper',
    name: 'own_whispers',
    empty: 'rel_whisper_empty',
    hidden: 'rel_whisper_refused',
    since: 'rel_since_follow',
    cap: null,
    kinds: ['unfollow', 'block'],
    of: ['following'],
  },
  mutual: {
    id: 'mutual',
    name: 'rel_mutual',
    empty: 'rel_mutual_empty',
    hidden: 'rel_refused',
    since: 'rel_since_follow',
    cap: null,
    kinds: ['unfollow', 'remove-fan', 'block'],
    of: ['following', 'fan'],
  },
  fans: {
    id: 'fans',
    name: 'stats_fans',
    empty: 'rel_fans_empty',
    hidden: 'rel_refused',
    since: 'rel_since_fan',
    cap: FANS_SEEN,
    capped: 'rel_fans_capped',
    kinds: ['follow-into', 'remove-fan', 'block'],
    of: ['fan'],
  },
  blacks: {
    id: 'blacks',
    name: 'own_blacks',
    empty: 'rel_blacks_empty',
    hidden: 'rel_refused',
    since: 'rel_since_block',
    cap: null,
    kinds: ['unblock'],
    of: ['blocked'],
  },
  'their-followings': {
    id: 'their-followings',
    name: 'page_followings',
    empty: 'rel_their_followings_empty',
    hidden: 'rel_their_followings_hidden',
    since: 'rel_since_follow',
    cap: FOLLOWINGS_SEEN,
    capped: 'rel_followings_capped',
    kinds: ['follow-into', 'block'],
    of: [],
  },
  'their-fans': {
    id: 'their-fans',
    name: 'stats_fans',
    empty: 'rel_their_fans_empty',
    hidden: 'rel_their_fans_hidden',
    since: 'rel_since_fan',
    cap: FANS_SEEN,
    capped: 'rel_fans_capped',
    kinds: ['follow-into', 'block'],
    of: [],
  },
};

export const OWN_LISTS = [
  'special',
  'whisper',
  'mutual',
  'fans',
  'blacks',
] as const satisfies readonly OwnList[];
/** Nobody is let go on one click. */
export const ASKED_FIRST: readonly ListKind[] = ['unfollow', 'remove-fan', 'block'];
export const LIST_KINDS: readonly KindId[] = [
  'special-off',
  'follow-into',
  'unfollow',
  'remove-fan',
  'block',
  'unblock',
  // Their undo.
  'relation-restore',
];
