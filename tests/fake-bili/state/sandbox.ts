import type { Account, World } from './world.ts';

/**
 * A copy of the world that a request may change without anybody ever seeing it: the answer is the
 * one that success gives, the effect is lost.
 */
export function sandboxOf(world: World): World {
  const accounts = new Map(
    [...world.accounts].map(([mid, account]) => [mid, structuredClone(account)] as const),
  );
  const copyOf = (account: Account) => accounts.get(account.mid) ?? structuredClone(account);
  const { people } = world;
  return {
    ...world,
    options: { ...world.options },
    accounts,
    viewer: copyOf(world.viewer),
    second: copyOf(world.second),
    people: {
      ...people,
      // Only people with a session are ever changed by a request.
      get: (mid) => (accounts.has(mid) ? structuredClone(people.get(mid)) : people.get(mid)),
      rename: () => undefined,
    },
  };
}
