import { groupListRead } from '../../parts/groups/worker/shared.ts';
import { countsRead } from '../../parts/person/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';

/** What plans are made from, by what is kept on this machine; null: not known there. */
export const createKeptFacts = ({ read }: Pick<Reader, 'read'>, now: () => number) => ({
  now,
  count: async (mid: number) => {
    const kept = await read(countsRead, { mid }, { from: 'cache', account: mid });
    return kept?.value.followings ?? null;
  },
  groups: async (mid: number) => {
    const kept = await read(groupListRead, {}, { from: 'cache', account: mid });
    return kept?.value ?? null;
  },
});
