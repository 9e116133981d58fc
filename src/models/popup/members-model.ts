import type { FollowGroup, PeoplePage, Person } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createPaged } from './paged.ts';

/** More people than anybody may follow, so a guard and not a limit. */
export const MAX_MEMBERS = 10_000;

/** The people in one follow group. */
export function createMembersModel(ask: Background, group: FollowGroup) {
  const { tagid } = group;
  const paged = createPaged<PeoplePage, Person, number>({
    first: (from, signal) => ask('groups.members', { tagid, pn: 1, from }, { signal }),
    page: (pn, signal) => ask('groups.members', { tagid, pn, from: 'any' }, { signal }),
    itemsOf: ({ people }) => people,
    nextOf: ({ more, people }, asked) => (more && people.length > 0 ? (asked ?? 1) + 1 : null),
    append: appendPeople,
    max: MAX_MEMBERS,
  });
  return { ...paged, group };
}

export type MembersModel = ReturnType<typeof createMembersModel>;

/** Somebody followed meanwhile shifts the pages: nobody is listed twice. */
function appendPeople(known: readonly Person[], page: readonly Person[]): readonly Person[] {
  const mids = new Set(known.map(({ mid }) => mid));
  return [...known, ...page.filter(({ mid }) => !mids.has(mid))];
}
