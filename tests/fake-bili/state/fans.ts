import { PEOPLE } from './people-table.ts';
import type { Person } from './person.ts';
import { createRandom, mixSeed } from './random.ts';
import type { World } from './world.ts';

export interface Fan {
  readonly mid: number;
  /** Unix seconds. */
  readonly mtime: number;
}

/** No list shows more, so no more are drawn. */
const DRAWN_MAX = 1000;

const drawn = new WeakMap<World, Map<number, readonly Fan[]>>();

function drawFans(world: World, person: Person): readonly Fan[] {
  const { people } = world;
  const random = createRandom(mixSeed(world.seed, 42, person.mid));
  const wanted = Math.min(person.fans, DRAWN_MAX, people.count - people.namedCount - 60);
  const fans: Fan[] = [];
  const seen = new Set<number>([PEOPLE.viewer, PEOPLE.second, person.mid]);
  let mtime = Math.floor(world.seededAtMs / 1000) - 600;
  while (fans.length < wanted) {
    const mid = people.midAt(random.int(people.namedCount, people.count - 1));
    if (mid === undefined || seen.has(mid)) continue;
    seen.add(mid);
    mtime -= random.int(40, 20_000);
    fans.push({ mid, mtime });
  }
  return fans;
}

/** Who follows somebody, newest first: own state for accounts, drawn once for everybody else. */
export function fansListOf(world: World, person: Person): Fan[] {
  const byTime = (a: Fan, b: Fan) => b.mtime - a.mtime || a.mid - b.mid;
  const own = world.accounts.get(person.mid);
  if (own) return [...own.fans].map(([mid, mtime]) => ({ mid, mtime })).sort(byTime);
  const lists = drawn.get(world) ?? new Map<number, readonly Fan[]>();
  drawn.set(world, lists);
  const crowd = lists.get(person.mid) ?? drawFans(world, person);
  lists.set(person.mid, crowd);
  // Accounts with a session come and go; the crowd stays.
  const accounts = [...world.accounts.values()].flatMap(({ mid, followings }) => {
    const following = followings.get(person.mid);
    return following ? [{ mid, mtime: following.mtime }] : [];
  });
  return [...accounts, ...crowd].sort(byTime);
}
