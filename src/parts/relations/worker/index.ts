import { z } from '../../../api/schema.ts';
import type { Collected } from '../../../collect/shared/collected.ts';
import { ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { Mids } from '../../../rpc/limits.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { definePart } from '../../define-part.ts';
import type { Following } from '../../followings/shared/followings.ts';
import { listedOf } from '../shared/known-lists.ts';
import type { CopyPart } from '../shared/listed.ts';
import * as reads from './reads.ts';

export interface RelationsServices extends Pick<ReadServices, 'account'> {
  /** The kept copy of the account's followings, and how it stands. */
  readonly following: { all(account: number): Promise<readonly Following[]> };
  readonly topUp: { state(account: number): Promise<Collected | undefined> };
}

export const relationsPart = definePart({
  reads: {
    'relations.fans': reads.fansRead,
    'relations.followed': reads.followedRead,
    'relations.whispers': reads.whispersRead,
    'relations.blacks': reads.blacksRead,
    'relations.friends': reads.friendsRead,
    'relations.special': reads.specialIdsRead,
    'relations.cards': reads.nameCardsRead,
  },
  calls: ({ following, topUp }: RelationsServices) => ({
    /** What is kept of the followings about these. Asks the service nothing. */
    'relations.copy': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        only: z.enum(['special', 'mutual']),
        also: Mids,
      }),
      run: async ({ only, also }, context): Promise<CopyPart> => {
        const mine = await ownAccount(context, 'relations.copy');
        const [state, people] = await Promise.all([topUp.state(mine), following.all(mine)]);
        const asked = new Set(also);
        return {
          wholeAtMs: state?.wholeAtMs ?? null,
          people: people.filter((one) => one[only]).map(listedOf),
          also: people.filter(({ mid }) => asked.has(mid)).map(listedOf),
        };
      },
    }),
  }),
});
