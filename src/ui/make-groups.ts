import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';
import { notDone, oneItem, orderOne } from './order-one.ts';

/** A group that was made, and why its number is not known here. */
export interface UnlistedGroup {
  readonly tagid: null;
  readonly name: string;
  readonly error: BiliErrorFields;
}

/**
 * Makes a group; gives it as the service lists it. Where the list cannot be read, it is there all the same.
 * @throws {BiliError} as it was refused: then it is not there, or `changed` says that nobody knows.
 */
export async function createGroup(
  ask: Background,
  wanted: string,
): Promise<FollowGroup | UnlistedGroup> {
  const made = oneItem('group-create', { id: wanted, of: { name: wanted } });
  const end = await orderOne(ask, made);
  if (end.state !== 'verified') throw notDone(end, 'groupCreate');
  try {
    const list = await ask('groups.list', { from: 'any' });
    const group = list?.value.find((one) => one.name === wanted);
    if (group) return group;
    throw new BiliError({ kind: 'incomplete', operation: 'groups.list' });
  } catch (caught) {
    return { tagid: null, name: wanted, error: fieldsOf(caught) };
  }
}

interface Making {
  readonly signal: AbortSignal;
  /** Called with how many of them are there, and with the names of those that were made for it. */
  readonly made: (count: number, anew: readonly string[]) => void;
}

/**
 * Ids of groups by their names; those that are not there are made first, one after the other, each
 * an act of its own in the journal. @throws {BiliError} at the first that is refused: those made
 * before it stay, and `made` has named them.
 */
export async function groupsByName(
  ask: Background,
  names: readonly string[],
  { signal, made }: Making,
): Promise<ReadonlyMap<string, number>> {
  const list = await ask('groups.list', { from: 'any' }, { signal });
  const ids = new Map(list?.value.map(({ name, tagid }) => [name, tagid]));
  let anew: readonly string[] = [];
  for (const [place, name] of names.entries()) {
    signal.throwIfAborted();
    if (!ids.has(name)) {
      const group = await createGroup(ask, name);
      anew = [...anew, name];
      if (group.tagid === null) {
        made(place + 1, anew);
        throw new BiliError(group.error);
      }
      ids.set(name, group.tagid);
    }
    made(place + 1, anew);
  }
  return ids;
}
