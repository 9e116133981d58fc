import { reservations, reserve, reserveCancel } from '../../../../api/operations/page.ts';
import { Mid, z } from '../../../../api/schema.ts';
import { asOrdered, defineKind, type Kind, NoParams } from '../../../../engine/kind.ts';
import type { KindId } from '../../../../shared/kind-ids.ts';

const Target = z.object({
  sid: z.int().check(z.positive()),
  /** Who announced it: their list tells whether it is reserved. */
  mid: Mid,
});
type Target = z.output<typeof Target>;

/** undefined: no longer announced, so nothing can be read. */
type State = boolean | undefined;

function reservation(id: KindId, wanted: boolean, back: KindId): Kind {
  return defineKind<Target, object, State>({
    id,
    callers: ['page', 'content'],
    target: Target,
    params: NoParams,
    window: 10,
    async read({ call }, targets) {
      const known = new Map<number, boolean>();
      for (const vmid of new Set(targets.map(({ mid }) => mid))) {
        const { data } = await call(reservations, { vmid });
        for (const { sid, is_follow } of data) {
          // Not said is not "not reserved".
          if (typeof is_follow === 'boolean') known.set(sid, is_follow);
        }
      }
      return ({ sid }) => known.get(sid);
    },
    next: ({ sid }, _, { now }) =>
      now === wanted
        ? null
        : {
            key: wanted ? 'reserve' : 'cancel',
            most: 1,
            async send({ call }) {
              await call(wanted ? reserve : reserveCancel, { sid });
              return undefined;
            },
          },
    undo: (done) => {
      const items = asOrdered(done.filter(({ before }) => before === !wanted));
      return [{ kind: back, params: {}, items }];
    },
    losses: [],
    touches: ({ mid }) => [`reservations:${mid}`],
    cost: (count) => ({ writes: count, reads: 2 * count }),
  });
}

export const reserveKind = reservation('reserve', true, 'reserve-cancel');
export const reserveCancelKind = reservation('reserve-cancel', false, 'reserve');
