import { historyShadowGet, historyShadowSet } from '../../../../api/operations/history.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind } from '../../../../engine/kind.ts';

const Params = z.object({ paused: z.boolean() });
type Params = z.output<typeof Params>;

/** Pauses or resumes the recording of the history. */
export const historyPauseKind = defineKind<object, Params, boolean>({
  id: 'history-pause',
  callers: ['page'],
  target: z.object({}),
  params: Params,
  window: 1,
  async read({ read }) {
    const paused = await read(historyShadowGet, {});
    return () => paused;
  },
  next: (_, { paused }, { now }) =>
    now !== undefined && now !== paused
      ? {
          key: 'switch',
          most: 1,
          async send({ call }) {
            await call(historyShadowSet, { switch: paused });
            return undefined;
          },
        }
      : null,
  undo: (done) =>
    done.flatMap(({ id, title, before }) =>
      typeof before === 'boolean'
        ? [
            {
              kind: 'history-pause',
              params: { paused: before },
              items: [{ id, title, target: {} }],
            },
          ]
        : [],
    ),
  losses: [],
  touches: () => ['history'],
  cost: () => ({ writes: 1, reads: 2 }),
});
