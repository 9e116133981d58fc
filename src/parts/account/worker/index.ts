import { z } from '../../../api/schema.ts';
import {
  ask,
  defineOwnRead,
  Nothing,
  type ReadServices,
  WithFrom,
} from '../../../reading/define-read.ts';
import type { Answer } from '../../../reading/shared/sourced.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { ANYWHERE, PAGES } from '../../../shared/callers.ts';
import { definePart } from '../../define-part.ts';
import { countsRead, fansRankingReading } from '../../person/worker/shared.ts';
import type { Account } from '../shared/account.ts';
import { profileUpdateKind } from './kinds/profile-update.ts';
import { accountReading } from './reads.ts';

export const accountPart = definePart({
  kinds: [profileUpdateKind],
  calls: (services: ReadServices) => ({
    /** null value: signed out. */
    'account.get': defineMethod({
      callers: PAGES,
      input: z.extend(Nothing, WithFrom),
      run: async ({ from }, context): Promise<Answer<Account | null>> => {
        const mid = await services.account();
        if (mid === null) {
          return { value: null, learntAtMs: Date.now(), stale: false, dropped: 0 };
        }
        return ask(services, accountReading, {}, from, context);
      },
    }),
    'account.counts': defineOwnRead(services, ANYWHERE, countsRead),
    /** null value: the service keeps no rankings for this account. */
    'account.fansRanking': defineOwnRead(services, ANYWHERE, fansRankingReading),
  }),
});
