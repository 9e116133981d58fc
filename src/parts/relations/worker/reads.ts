import type { DataOf } from '../../../api/define.ts';
import {
  blacks,
  followers,
  followings,
  friends,
  specialFollowings,
  whisperFollowings,
} from '../../../api/operations/followings.ts';
import { usersCards } from '../../../api/operations/relation.ts';
import { Mid, PageNumber, z } from '../../../api/schema.ts';
import { nameOf, textOf, titleOf } from '../../../reading/convert.ts';
import { defineRead, Nothing } from '../../../reading/define-read.ts';
import { PAGES } from '../../../shared/callers.ts';
import { pictureUrl } from '../../../shared/links.ts';
import { relationState } from '../../followings/worker/shared.ts';
import { SPECIAL_TAGID } from '../../groups/shared/group.ts';
import {
  CARDS_AT_ONCE,
  type ListedPage,
  type NameCard,
  type PersonInList,
} from '../shared/listed.ts';

const PAGE = 50;

type Row = DataOf<typeof followers>['list'][number];

function personOf(row: Row): PersonInList {
  const tags = row.tag ?? [];
  return {
    mid: row.mid,
    name: nameOf(row.uname),
    face: pictureUrl(row.face),
    sign: textOf(row.sign),
    official: titleOf(row.official_verify?.desc ?? ''),
    vip: row.vip?.vipStatus === 1,
    mine: relationState(row.attribute),
    special: row.special === true || tags.includes(SPECIAL_TAGID),
    tagids: tags.filter((tagid) => tagid > 0),
    sinceSeconds: row.mtime ? row.mtime : null,
  };
}

interface Paged {
  readonly list: readonly Row[];
  readonly total?: number | null | undefined;
}

const pageOf = ({ list, total }: Paged, dropped: number): ListedPage => ({
  people: list.map(personOf),
  // Beside rows, 0 is no total.
  total: list.length > 0 ? total || null : (total ?? null),
  more: list.length + dropped > 0,
});

const OfPage = z.strictObject({ pn: PageNumber });
const OfPersonPage = z.strictObject({ mid: Mid, pn: PageNumber });
const COMMON = { callers: PAGES, topic: 'relations', forget: 'kept' } as const;

/** Whom somebody is followed by; of oneself, too. */
export const fansRead = defineRead(followers, {
  ...COMMON,
  input: OfPersonPage,
  params: ({ mid, pn }) => ({ vmid: mid, pn, ps: PAGE }),
  value: (data, _, dropped): ListedPage => pageOf(data, dropped),
});

/** Whom another person follows; one's own followings are a collection. */
export const followedRead = defineRead(followings, {
  ...COMMON,
  input: OfPersonPage,
  params: ({ mid, pn }) => ({ vmid: mid, pn, ps: PAGE }),
  value: (data, _, dropped): ListedPage => pageOf(data, dropped),
});

export const whispersRead = defineRead(whisperFollowings, {
  ...COMMON,
  input: OfPage,
  params: ({ pn }) => ({ pn, ps: PAGE }),
  value: (data, _, dropped): ListedPage => pageOf(data, dropped),
});

export const blacksRead = defineRead(blacks, {
  ...COMMON,
  input: OfPage,
  params: ({ pn }) => ({ pn, ps: PAGE }),
  value: (data, _, dropped): ListedPage => pageOf(data, dropped),
});

/** All of them in one answer. */
export const friendsRead = defineRead(friends, {
  ...COMMON,
  input: Nothing,
  params: () => ({}),
  value: (data): ListedPage => ({ ...pageOf(data, 0), more: false }),
});

/** Ids only. */
export const specialIdsRead = defineRead(specialFollowings, {
  ...COMMON,
  input: Nothing,
  params: () => ({}),
  value: (mids): readonly number[] => mids,
});

/** Of up to 50 people; who is missing in the answer is missing here. */
export const nameCardsRead = defineRead(usersCards, {
  callers: PAGES,
  input: z.strictObject({ mids: z.array(Mid).check(z.minLength(1), z.maxLength(CARDS_AT_ONCE)) }),
  params: ({ mids }) => ({ uids: mids }),
  value: (data): readonly NameCard[] =>
    Object.values(data).map(({ mid, name, face }) => ({
      mid: Number(mid),
      name: nameOf(name),
      face: pictureUrl(face),
    })),
});
