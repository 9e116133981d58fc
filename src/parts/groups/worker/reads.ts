import { groupMembers, groups } from '../../../api/operations/groups.ts';
import { PageNumber, Tagid, z } from '../../../api/schema.ts';
import { nameOf, textOf } from '../../../reading/convert.ts';
import { defineRead, Nothing } from '../../../reading/define-read.ts';
import { ANYWHERE, PAGES } from '../../../shared/callers.ts';
import { pictureUrl } from '../../../shared/links.ts';
import type { PeoplePage } from '../../followings/shared/relation.ts';
import type { FollowGroup } from '../shared/group.ts';

const MEMBERS_PAGE = 50;

const SPECIAL = -10;

export const groupListRead = defineRead(groups, {
  callers: ANYWHERE,
  input: Nothing,
  topic: 'groups',
  params: () => ({}),
  value: (data): readonly FollowGroup[] =>
    data.map(({ tagid, name, count }) => ({ tagid, name: nameOf(name), count })),
});

export const groupMembersRead = defineRead(groupMembers, {
  callers: PAGES,
  input: z.strictObject({ tagid: Tagid, pn: PageNumber }),
  topic: 'groups',
  params: ({ tagid, pn }) => ({ tagid, pn, ps: MEMBERS_PAGE }),
  value: (data, { tagid }, dropped): PeoplePage => ({
    // The answer has no total; the group list has the count.
    total: null,
    more: data.length + dropped >= MEMBERS_PAGE,
    people: data.map((row) => ({
      mid: row.mid,
      name: nameOf(row.uname),
      face: pictureUrl(row.face),
      sign: textOf(row.sign),
      mutual: false,
      special: tagid === SPECIAL,
      tagids: tagid > 0 ? [tagid] : [],
    })),
  }),
  version: 3,
});
