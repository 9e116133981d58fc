import { groupSort } from '../../../../api/operations/groups.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { MOST_GROUPS } from '../../shared/group.ts';
import { OwnTagid, readGroups, touchesGroups } from '../group-state.ts';

const Target = z.object({
  tagids: z.array(OwnTagid).check(z.minLength(1), z.maxLength(MOST_GROUPS)),
});
type Target = z.output<typeof Target>;

/** The order of the own groups. The order named by the target covers all that still exist. */
export const groupSortKind = defineKind<Target, object, readonly number[]>({
  id: 'group-sort',
  callers: ['page'],
  target: Target,
  params: NoParams,
  window: 1,
  async read(tools) {
    const tagids = (await readGroups(tools)).map(({ tagid }) => tagid);
    return () => tagids;
  },
  next({ tagids }, _, { now }) {
    if (!now) return null;
    const rest = now.filter((tagid) => !tagids.includes(tagid));
    const wanted = [...tagids.filter((tagid) => now.includes(tagid)), ...rest];
    if (wanted.length === 0 || wanted.join() === now.join()) return null;
    return {
      key: 'sort',
      most: 1,
      async send({ call }) {
        await call(groupSort, { tagids: wanted });
        return undefined;
      },
    };
  },
  undo: (done) =>
    done.flatMap(({ id, title, before }) =>
      Array.isArray(before)
        ? [{ kind: 'group-sort', params: {}, items: [{ id, title, target: { tagids: before } }] }]
        : [],
    ),
  losses: [],
  touches: touchesGroups,
  cost: () => ({ writes: 1, reads: 2 }),
});
