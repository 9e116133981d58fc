import { historyClear, historyCursor } from '../../../../api/operations/history.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';

interface State {
  readonly empty: boolean;
}

/** Everything at once, for good. */
export const historyClearKind = defineKind<object, object, State>({
  id: 'history-clear',
  callers: ['page'],
  target: z.object({}),
  params: NoParams,
  window: 1,
  async read({ call }) {
    const { data, dropped } = await call(historyCursor, { ps: 1 });
    return () => ({ empty: data.list.length + dropped === 0 });
  },
  next: (_, __, { now }) =>
    now && !now.empty
      ? {
          key: 'clear',
          most: 1,
          async send({ call }) {
            await call(historyClear, {});
            return undefined;
          },
        }
      : null,
  undo: null,
  losses: ['history'],
  touches: () => ['history'],
  cost: () => ({ writes: 1, reads: 2 }),
});
