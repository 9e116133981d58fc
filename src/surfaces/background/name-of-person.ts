import type { FollowingStore } from '../../parts/followings/worker/shared.ts';
import { cardRead, userCardRead } from '../../parts/person/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';

/** What somebody is called, by what is kept on this machine; null: not known there. */
export const createNameOfPerson =
  ({ read }: Pick<Reader, 'read'>, following: Pick<FollowingStore, 'get'>) =>
  async (account: number, mid: number): Promise<string | null> => {
    const followed = await following.get(account, mid);
    if (followed) return followed.name;
    const kept = { from: 'cache', account } as const;
    const seen = (await read(userCardRead, { mid }, kept)) ?? (await read(cardRead, { mid }, kept));
    return seen?.value.name ?? null;
  };

/** The same by the service, for one whom nothing else names; null: it does not say. */
export const createAskName =
  ({ read }: Pick<Reader, 'read'>) =>
  async (account: number, mid: number): Promise<string | null> =>
    (await read(userCardRead, { mid }, { from: 'any', account }))?.value.name ?? null;
