import { groupMembers, groups } from '../../../api/operations/groups.ts';
import { pages } from '../../../api/pages.ts';
import { Tagid, z } from '../../../api/schema.ts';
import type { Tools } from '../../../engine/kind.ts';
import { incomplete, insist } from '../../../engine/tools.ts';
import type { Topic } from '../../../shared/topics.ts';

export interface GroupState {
  readonly tagid: number;
  readonly name: string;
  /** Members, as the service counts them. */
  readonly count: number;
}

/** What the service counts as one character of a name is a UTF-16 unit here. */
export const GroupName = z.string().check(z.trim(), z.minLength(1), z.maxLength(16));
export const OwnTagid = Tagid.check(z.positive());

/** Smaller pages are cut by nobody: public clients ask 10 to 50, and one service clamps there. */
const MEMBERS_AT_ONCE = 50;
const DEFAULT = 0;

/**
 * Own groups in the person's order; the default group and the special follows are not among them.
 * The service names the default group always, so an answer without it is not whole.
 */
export async function readGroups({ read }: Tools): Promise<readonly GroupState[]> {
  const data = await read(groups, {}, (rows) => rows.some(({ tagid }) => tagid === DEFAULT));
  return data
    .filter(({ tagid }) => tagid > 0)
    .map(({ tagid, name, count }) => ({ tagid, name, count }));
}

/**
 * Everybody in a group: page by page to the end, whatever size the pages come in.
 * @throws {BiliError} `incomplete` when, asked twice, fewer came than the group's own count.
 */
export async function readMembers(
  tools: Tools,
  { tagid, count }: Pick<GroupState, 'tagid' | 'count'>,
): Promise<readonly number[]> {
  return insist(async () => {
    const mids = new Set<number>();
    const params = { tagid, mid: tools.account, ps: MEMBERS_AT_ONCE };
    for await (const page of pages(tools, groupMembers, params)) {
      const had = mids.size;
      for (const { mid } of page.data) mids.add(mid);
      if (page.dropped > 0) throw incomplete(groupMembers.id, `${count}`);
      if (mids.size === had) break;
    }
    if (mids.size < count) throw incomplete(groupMembers.id, `${count}`);
    return [...mids];
  });
}

/** Requests for everybody in a group, the empty page behind them included. */
export function memberPages(count = 1): number {
  return Math.ceil(count / MEMBERS_AT_ONCE) + 1;
}

export const touchesGroups = (): readonly Topic[] => ['groups'];
