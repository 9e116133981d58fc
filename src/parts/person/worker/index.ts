import type { Client } from '../../../api/client.ts';
import { z } from '../../../api/schema.ts';
import {
  ask,
  OfPerson,
  ownAccount,
  type ReadServices,
  WithFrom,
} from '../../../reading/define-read.ts';
import type { Answer } from '../../../reading/shared/sourced.ts';
import { Name } from '../../../rpc/limits.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { ANYWHERE, PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { definePart } from '../../define-part.ts';
import type { NamedPeople } from '../shared/named.ts';
import type { PersonCard, Standing } from '../shared/person.ts';
import { noticeSetKind } from './kinds/notice-set.ts';
import { reserveCancelKind, reserveKind } from './kinds/reserve.ts';
import { lookUpNames, NAMES_AT_ONCE } from './names.ts';
import * as reads from './reads.ts';

interface PersonServices extends ReadServices {
  readonly client: Pick<Client, 'call'>;
}

/** The profile call is the most guarded one; the card says less but answers when it will not. */
const STANDS_IN: readonly string[] = [
  'risk-control',
  'cooling-down',
  'refused',
  'schema',
  'switched-off',
  'server',
];

export const personPart = definePart({
  reads: {
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
    /** Whether the account is there at all; banned and cancelled ones can do nothing. */
    'person.standing': defineMethod({
      callers: ANYWHERE,
      input: z.extend(OfPerson, WithFrom),
      run: async ({ mid, from }, context): Promise<Answer<Standing>> => {
        try {
          const found = await ask(services, reads.cardReading, { mid }, from, context);
          return found && { ...found, value: { banned: found.value.banned, cancelled: false } };
        } catch (error) {
          if (!(error instanceof BiliError) || error.kind !== 'not-found') throw error;
          const value = { banned: false, cancelled: true };
          return { value, learntAtMs: Date.now(), stale: false, dropped: 0 };
        }
      },
    }),
    'person.card': defineMethod({
      callers: ANYWHERE,
      input: z.extend(OfPerson, WithFrom),
      run: ({ mid, from }, context): Promise<Answer<PersonCard>> =>
        ask(services, reads.profileReading, { mid }, from, context).catch((error: unknown) => {
          if (!(error instanceof BiliError) || !STANDS_IN.includes(error.kind)) throw error;
          return ask(services, reads.cardReading, { mid }, from, context);
        }),
    }),
  }),
});
