import { z } from '../../../api/schema.ts';
import { ask, defineOwnRead, Nothing, ownAccount, WithFrom } from '../../../reading/define-read.ts';
import type { Answer } from '../../../reading/shared/sourced.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { ANYWHERE, PAGES } from '../../../shared/callers.ts';
import { definePart } from '../../define-part.ts';
import { countsRead, fansRankingReading } from '../../person/worker/shared.ts';
import type { Account } from '../shared/account.ts';
import { LOG_KINDS, type LogAnswer, type Timeline } from '../shared/log-entry.ts';
import type { SignReview } from '../shared/sign-review.ts';
import { noteDeleteKind } from './kinds/note-delete.ts';
import { profileUpdateKind } from './kinds/profile-update.ts';
import { createLogs, type LogServices, type TopUpFailures } from './logs.ts';
import { notesRead, publicNotesRead } from './note-reads.ts';
import { accountRead, juryRead, profileRead, rewardRead } from './reads.ts';
import { lastSignReview } from './sign-review.ts';

export const accountPart = definePart({
  reads: {
    /** Of whoever the session belongs to; null value: signed out. */
    'account.mine': accountRead,
    'account.profile': profileRead,
    'account.reward': rewardRead,
    'account.jury': juryRead,
    'account.notes': notesRead,
    'account.publicNotes': publicNotesRead,
  },
  kinds: [profileUpdateKind, noteDeleteKind],
  calls: (services: LogServices) => {
    const logs = createLogs(services);
    return {
      /** null value: signed out. */
      'account.get': defineMethod({
        callers: PAGES,
        input: z.extend(Nothing, WithFrom),
        run: async ({ from }, context): Promise<Answer<Account | null>> => {
          const mid = await context.account();
          if (mid === null) {
            return { value: null, learntAtMs: Date.now(), stale: false, dropped: 0 };
          }
          return ask(services, accountRead, {}, from, context);
        },
      }),
      'account.counts': defineOwnRead(services, ANYWHERE, countsRead),
      /** null value: the service keeps no rankings for this account. */
      'account.fansRanking': defineOwnRead(services, ANYWHERE, fansRankingReading),
      /** About the last week of a log, as the site shows it; it is kept as well. */
      'account.log': defineMethod({
        callers: PAGES,
        input: z.strictObject({ kind: z.enum(LOG_KINDS), ...WithFrom }),
        run: ({ kind, from }, context): Promise<Answer<LogAnswer>> =>
          logs.read(kind, from, context),
      }),
      /** All that is kept of the logs; asks nobody. */
      'account.timeline': defineMethod({
        callers: PAGES,
        input: Nothing,
        run: (): Promise<Timeline> => logs.timeline(),
      }),
      /** Asks for what nobody has looked at today; gives what did not come. */
      'account.topUp': defineMethod({
        callers: PAGES,
        input: Nothing,
        run: (_, context): Promise<TopUpFailures> => logs.topUp(context),
      }),
      /** The signature that was saved from here and waits for its review, as far as that is known. */
      'account.signReview': defineMethod({
        callers: PAGES,
        input: Nothing,
        run: async (): Promise<SignReview | null> =>
          lastSignReview(await ownAccount(services, 'account.signReview'), services.now()),
      }),
      /** Whether the logs are topped up once a day without anybody opening them. */
      'account.daily': defineMethod({
        callers: PAGES,
        input: z.strictObject({ on: z.boolean() }),
        run: ({ on }): Promise<null> => logs.setDaily(on),
      }),
    };
  },
});
