import { groupMembers, groups } from '../../../api/operations/groups.ts';
import { pages } from '../../../api/pages.ts';
import { Tagid, z } from '../../../api/schema.ts';
import type { Tools } from '../kind.ts';

export interface GroupRow {
  readonly tagid: number;
  readonly name: string;
}

/** What the service counts as one character of a name is a UTF-16 unit here. */
export const GroupName = z.string().check(z.trim(), z.minLength(1), z.maxLength(16));
export const OwnTagid = Tagid.check(z.positive());

const MEMBERS_AT_ONCE = 200;

/** Own groups in the person's order; the default group and the special follows are not among them. */
export async function readGroups({ call }: Tools): Promise<readonly GroupRow[]> {
  const { data } = await call(groups, {});
  return data.filter(({ tagid }) => tagid > 0).map(({ tagid, name }) => ({ tagid, name }));
}

/** Everybody in a group. */
export async function readMembers(tools: Tools, tagid: number): Promise<readonly number[]> {
  const { account } = tools;
  const mids: number[] = [];
  const params = { tagid, mid: account, ps: MEMBERS_AT_ONCE };
  for await (const page of pages(tools, groupMembers, params)) {
    mids.push(...page.data.map(({ mid }) => mid));
    // The answer has no total: a page that is not full is the last.
    if (page.size < MEMBERS_AT_ONCE) break;
  }
  return [...new Set(mids)];
}

export const touchesGroups = () => ['groups'];
