import { Mid, z } from '../../../api/schema.ts';
import type { Collections } from '../../../collect/collections.ts';
import { OfPerson, type ReadServices, WithFrom } from '../../../reading/define-read.ts';
import type { Answer } from '../../../reading/shared/sourced.ts';
import { Name } from '../../../rpc/limits.ts';
import { defineMethod, type Method } from '../../../rpc/method.ts';
import { ANYWHERE } from '../../../shared/callers.ts';
import { definePart } from '../../define-part.ts';
import type { Upload } from '../shared/upload.ts';
import { WORK_KEYS, WORK_ORDERS, type WorkPage } from '../shared/works.ts';
import { showFollowKind, showUnfollowKind } from './kinds/show-follow.ts';
import { WORKS } from './lists/index.ts';
import { latestUploadsRead, likeEffectRead, workCountsRead } from './reads.ts';
import { uploadsCollection } from './uploads.ts';

const Page = z.strictObject({
  mid: Mid,
  list: z.enum(WORK_KEYS),
  query: z.strictObject({
    order: z.optional(z.enum(WORK_ORDERS)),
    filters: z.optional(z.record(Name, Name)),
    tid: z.optional(z.int()),
    keyword: z.optional(z.string().check(z.maxLength(100))),
    part: z.optional(z.int()),
  }),
  cursor: z.nullable(z.string().check(z.maxLength(1_000))),
  ...WithFrom,
});

const ofPerson = <O>(run: (mid: number) => Promise<O>): Method<typeof OfPerson, O> =>
  defineMethod({ callers: ANYWHERE, input: OfPerson, run: ({ mid }) => run(mid) });

interface Services extends ReadServices {
  readonly collections: Pick<Collections, 'handle'>;
}

export const worksPart = definePart({
  reads: {
    'works.counts': workCountsRead,
    /** The 50 latest. */
    'works.latest': latestUploadsRead,
    'works.likeEffect': likeEffectRead,
  },
  kinds: [showFollowKind, showUnfollowKind],
  collections: [uploadsCollection],
  calls: ({ reader, collections }: Services) => {
    const handle = () => collections.handle(uploadsCollection);
    return {
      /** A page of a list of somebody's works, or of what opens inside one. */
      'works.page': defineMethod({
        callers: ANYWHERE,
        input: Page,
        run: ({ list, from, ...input }, { account, signal }): Promise<Answer<WorkPage>> =>
          WORKS[list](
            async (reading, asked) =>
              reader.read(reading, asked, {
                from,
                account: await account(),
                signal,
                priority: 'visible',
              }),
            input,
          ),
      }),
      /** Reading all uploads of somebody; null: never ordered. */
      'survey.get': ofPerson((mid) => handle().get(mid)),
      'survey.start': ofPerson((mid) => handle().start(mid)),
      'survey.pause': ofPerson((mid) => handle().pause(mid)),
      'survey.resume': ofPerson((mid) => handle().resume(mid)),
      'survey.cancel': ofPerson((mid) => handle().cancel(mid)),
      /** What is kept so far, newest first. */
      'survey.uploads': ofPerson(
        async (mid): Promise<readonly Upload[]> =>
          [...(await handle().rows(mid))].sort((a, b) => b.createdSeconds - a.createdSeconds),
      ),
    };
  },
});
