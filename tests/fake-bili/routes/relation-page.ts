import { ok, type Reply } from '../kernel/reply.ts';
import type { Account, World } from '../state/world.ts';
import { relationItem } from '../wire/relation.ts';

export function relationPage(list: unknown[], total: number): Reply {
  return ok({ list, re_version: 0, total });
}

export const emptyPage = (): Reply => relationPage([], 0);

interface Dated {
  readonly mid: number;
  readonly mtime: number;
}

export function relationRows(world: World, me: Account, list: readonly Dated[]): unknown[] {
  return list.flatMap(({ mid, mtime }) => {
    const person = world.people.get(mid);
    return person ? [relationItem(me, person, mtime)] : [];
  });
}
