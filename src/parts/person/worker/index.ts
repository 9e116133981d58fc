import type { Client } from '../../../api/client.ts';
import { z } from '../../../api/schema.ts';
import { ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { Name } from '../../../rpc/limits.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { definePart } from '../../define-part.ts';
import { NAMES_AT_ONCE, type NamedPeople } from '../shared/named.ts';
import { noticeSetKind } from './kinds/notice-set.ts';
import { reserveCancelKind, reserveKind } from './kinds/reserve.ts';
import { lookUpNames } from './names.ts';
import * as reads from './reads.ts';

interface PersonServices extends ReadServices {
  readonly client: Pick<Client, 'call'>;
}

export const personPart = definePart({
  reads: {
    'person.card': reads.cardRead,
    'person.userCard': reads.userCardRead,
    'person.upStat': reads.upStatRead,
    'person.counts': reads.countsRead,
    'person.live': reads.liveRead,
    'person.notice': reads.noticeRead,
    'person.pinned': reads.pinnedRead,
    'person.masterpieces': reads.masterpiecesRead,
    'person.supporters': reads.supportersRead,
    'person.reservations': reads.bookingsRead,
    'person.medals': reads.medalsRead,
    'person.named': reads.personNamedRead,
  },
  kinds: [noticeSetKind, reserveKind, reserveCancelKind],
  calls: (services: PersonServices) => ({
    /** Exact names to ids, in one request; in a whole answer names that nobody has are missing. */
    'person.byNames': defineMethod({
      callers: PAGES,
      input: z.strictObject({ names: z.array(Name).check(z.maxLength(NAMES_AT_ONCE)) }),
      run: async ({ names }, { signal }): Promise<NamedPeople> => {
        const account = await ownAccount(services, 'person.byNames');
        const options = { account, signal, priority: 'waiting' } as const;
        const { found, whole } = await lookUpNames(services.client, names, options);
        return { people: [...found].map(([name, mid]) => ({ name, mid })), whole };
      },
    }),
  }),
});
