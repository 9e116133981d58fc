import { PEOPLE } from './people-table.ts';
import type { Person } from './person.ts';
import { createRandom, mixSeed } from './random.ts';
import type { Account, Following, World } from './world.ts';

/** 0 none, 1 whispering, 2 followed, 6 mutual, 128 blocked: what `account` is to `mid`. */
export function attributeOf(account: Account, mid: number): 0 | 1 | 2 | 6 | 128 {
  if (account.blacks.has(mid)) return 128;
  if (account.whispers.has(mid)) return 1;
  if (!account.followings.has(mid)) return 0;
  return account.fans.has(mid) ? 6 : 2;
}

/** Groups as the service tells them: -10 for special, null for the default group, never `[0]`. */
export function tagOf(following: Following | undefined): number[] | null {
  if (!following) return null;
  const tags = [...(following.special ? [-10] : []), ...following.tagids];
  return tags.length === 0 ? null : tags;
}

/** Own followings, newest first. */
export function sortedFollowings(account: Account): Following[] {
  return [...account.followings.values()].sort((a, b) => b.mtime - a.mtime || a.mid - b.mid);
}

interface OtherFollowing {
  readonly mid: number;
  readonly mtime: number;
}

const drawn = new WeakMap<World, Map<number, readonly OtherFollowing[]>>();

/** Whom somebody without a session follows: drawn once per world, newest first. */
export function followingsOf(world: World, person: Person): readonly OtherFollowing[] {
  const own = world.accounts.get(person.mid);
  if (own) return sortedFollowings(own);
  const lists = drawn.get(world) ?? new Map<number, readonly OtherFollowing[]>();
  drawn.set(world, lists);
  const known = lists.get(person.mid);
  if (known) return known;
  const random = createRandom(mixSeed(world.seed, 41, person.mid));
  const { people } = world;
  const wanted = person.cancelled ? 0 : Math.min(person.followingCount, people.count - 30);
  const list: OtherFollowing[] = [];
  const seen = new Set<number>([PEOPLE.viewer, PEOPLE.second, person.mid]);
  let mtime = Math.floor(world.seededAtMs / 1000) - 3600;
  while (list.length < wanted) {
    const mid = people.midAt(random.int(0, people.count - 1));
    if (mid === undefined || seen.has(mid)) continue;
    seen.add(mid);
    mtime -= random.int(3000, 400_000);
    list.push({ mid, mtime });
  }
  lists.set(person.mid, list);
  return list;
}

/** How many follow somebody: counted for accounts with a session, drawn for everybody else. */
export function fansOf(world: World, person: Person): number {
  return world.accounts.get(person.mid)?.fans.size ?? person.fans;
}

/** A new follow: default group, no star. */
export function follow(account: Account, mid: number, now: number): void {
  // Nobody follows twice within a second: keeps the order of the list unambiguous.
  const newest = Math.max(0, ...[...account.followings.values()].map(({ mtime }) => mtime));
  const mtime = Math.max(now, newest + 1);
  account.whispers.delete(mid);
  account.followings.set(mid, { mid, mtime, tagids: new Set(), special: false });
}

export function block(account: Account, mid: number, now: number): void {
  account.followings.delete(mid);
  account.whispers.delete(mid);
  account.fans.delete(mid);
  account.blacks.set(mid, now);
}
