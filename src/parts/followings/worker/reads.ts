import {
  mutualRelation,
  sameFollowings as sameFollowingsOperation,
} from '../../../api/operations/relation.ts';
import { Mid, PageNumber, z } from '../../../api/schema.ts';
import { nameOf, textOf } from '../../../reading/convert.ts';
import { defineRead, OfPerson } from '../../../reading/define-read.ts';
import { ANYWHERE } from '../../../shared/callers.ts';
import { pictureUrl } from '../../../shared/links.ts';
import { SPECIAL_TAGID } from '../../groups/shared/group.ts';
import type { PeoplePage, Relation, RelationState } from '../shared/relation.ts';

const SAME_FOLLOWINGS_PAGE = 50;

/** 1 (whisper) is retired but may survive in old data: it is a follow. */
export function relationState(attribute: number): RelationState {
  if (attribute === 128) return 'blocked';
  if (attribute === 6) return 'mutual';
  return attribute === 1 || attribute === 2 ? 'following' : 'none';
}

export const relationRead = defineRead(mutualRelation, {
  callers: ANYWHERE,
  input: OfPerson,
  params: ({ mid }) => ({ mid }),
  value: ({ relation, be_relation }): Relation => {
    const mine = relationState(relation.attribute);
    const follows = mine === 'following' || mine === 'mutual';
    const tags = relation.tag ?? [];
    return {
      mine,
      whisper: relation.attribute === 1,
      theirs: relationState(be_relation.attribute),
      sinceSeconds: follows && relation.mtime ? relation.mtime : null,
      special: relation.special === true || tags.includes(SPECIAL_TAGID),
      tagids: tags.filter((tagid) => tagid > 0),
    };
  },
  version: 2,
});

export const sameFollowingsRead = defineRead(sameFollowingsOperation, {
  callers: ANYWHERE,
  input: z.strictObject({ mid: Mid, pn: PageNumber }),
  params: ({ mid, pn }) => ({ vmid: mid, pn, ps: SAME_FOLLOWINGS_PAGE }),
  value: (data, _, dropped): PeoplePage => ({
    total: data.total ?? null,
    more: data.list.length + dropped > 0,
    people: data.list.map((row) => ({
      mid: row.mid,
      name: nameOf(row.uname),
      face: pictureUrl(row.face),
      sign: textOf(row.sign),
      mutual: row.attribute === 6,
      special: row.special === true || (row.tag ?? []).includes(SPECIAL_TAGID),
      tagids: (row.tag ?? []).filter((tagid) => tagid > 0),
    })),
  }),
  version: 3,
});
