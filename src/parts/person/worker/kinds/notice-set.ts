import { setSpaceNotice, spaceNotice } from '../../../../api/operations/page.ts';
import { z } from '../../../../api/schema.ts';
import { NOTICE_MAX } from '../../../../api/shared/notice.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';

const Target = z.object({ notice: z.string().check(z.maxLength(NOTICE_MAX)) });
type Target = z.output<typeof Target>;

/** The notice on the own space page. */
export const noticeSetKind = defineKind<Target, object, string>({
  id: 'notice-set',
  callers: ['page', 'content'],
  target: Target,
  params: NoParams,
  window: 1,
  async read({ read, account }) {
    const isText = (notice: unknown) => typeof notice === 'string';
    const notice = await read(spaceNotice, { mid: account }, isText);
    return () => notice ?? '';
  },
  next: ({ notice }, _, { now }) =>
    now !== undefined && now !== notice
      ? {
          key: 'set',
          most: 1,
          async send({ call }) {
            await call(setSpaceNotice, { notice });
            return undefined;
          },
        }
      : null,
  undo: (done) =>
    done.flatMap(({ id, title, before }) =>
      typeof before === 'string'
        ? [{ kind: 'notice-set', params: {}, items: [{ id, title, target: { notice: before } }] }]
        : [],
    ),
  losses: [],
  touches: () => ['account', 'notice'],
  cost: () => ({ writes: 1, reads: 2 }),
});
