import { toviewClear } from '../../../../api/operations/toview.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, type Step } from '../../../../engine/kind.ts';
import { unknown } from '../../../../engine/unknown.ts';
import { readToview, type ToviewEntry } from '../toview-state.ts';
import { readdOrder } from './toview-add.ts';

const Params = z.object({ what: z.enum(['invalid', 'watched', 'everything']) });
type Params = z.output<typeof Params>;
const Target = z.object({});

const belongs: Readonly<Record<Params['what'], (entry: ToviewEntry) => boolean>> = {
  invalid: ({ dead }) => dead,
  watched: ({ progress }) => progress === 'finished',
  everything: () => true,
};

/** One call empties the list or a part of it; what it takes is written down first. */
export const toviewClearKind = defineKind<object, Params, readonly ToviewEntry[]>({
  id: 'toview-clear',
  callers: ['page'],
  target: Target,
  params: Params,
  window: 1,
  async read(tools, _, { what }) {
    const { entries, lacking } = await readToview(tools);
    // What goes is written down first, so all of it must be known.
    return () => (lacking ? unknown(lacking) : entries.filter(belongs[what]));
  },
  next(_, { what }, { now }): Step<object> | null {
    if (!now || now.length === 0) return null;
    return {
      key: `clear ${what}`,
      most: 1,
      async send({ call }) {
        await call(toviewClear, { what });
        return undefined;
      },
    };
  },
  undo: (done) => readdOrder(done.flatMap(({ before }) => (before as ToviewEntry[] | null) ?? [])),
  isForGood: ({ what }) => what === 'invalid',
  undoneBy: 'toview-add',
  losses: (_, { what }) => [what === 'invalid' ? 'toview-dead' : 'toview-place'],
  touches: () => ['toview'],
  cost: () => ({ writes: 1, reads: 2 }),
});
