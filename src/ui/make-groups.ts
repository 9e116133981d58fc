import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { oneItem, orderOne } from './order-one.ts';

/** Makes a group; gives it as the service lists it. @throws {BiliError} as it was refused. */
export async function createGroup(ask: Background, wanted: string): Promise<FollowGroup> {
  const made = oneItem('group-create', { id: wanted, of: { name: wanted } });
  const { state: end, error } = await orderOne(ask, made);
  const list = end === 'verified' ? await ask('groups.list', { from: 'any' }) : null;
  const group = list?.value.find((one) => one.name === wanted);
  if (group) return group;
  throw new BiliError(error ?? { kind: 'timeout', operation: 'groupCreate', changed: 'maybe' });
}

interface Making {
  readonly signal: AbortSignal;
  /** Called with how many of them are there. */
  readonly made: (count: number) => void;
}

/**
 * Ids of groups by their names; those that are not there are made first, one after the other, each
 * an act of its own in the journal. @throws {BiliError} at the first that is refused: those made
 * before it stay.
 */
export async function groupsByName(
  ask: Background,
  names: readonly string[],
  { signal, made }: Making,
): Promise<ReadonlyMap<string, number>> {
  const list = await ask('groups.list', { from: 'any' }, { signal });
  const ids = new Map(list?.value.map(({ name, tagid }) => [name, tagid]));
  for (const [place, name] of names.entries()) {
    signal.throwIfAborted();
    if (!ids.has(name)) ids.set(name, (await createGroup(ask, name)).tagid);
    made(place + 1);
  }
  return ids;
}
