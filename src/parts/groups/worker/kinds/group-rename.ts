import { groupRename } from '../../../../api/operations/groups.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { GroupName, OwnTagid, readGroups, touchesGroups } from '../group-state.ts';

const Target = z.object({ tagid: OwnTagid, name: GroupName });
type Target = z.output<typeof Target>;

/** The name now; null: the group is gone. */
interface State {
  readonly name: string | null;
}

export const groupRenameKind = defineKind<Target, object, State>({
  id: 'group-rename',
  callers: ['page'],
  target: Target,
  params: NoParams,
  window: 20,
  async read(tools) {
    const groups = await readGroups(tools);
    return ({ tagid }) => ({ name: groups.find((one) => one.tagid === tagid)?.name ?? null });
  },
  // A group that is gone is sent all the same: the service's refusal is the truth to tell.
  next: ({ tagid, name }, _, { now }) =>
    now && now.name !== name
      ? {
          key: 'rename',
          most: 1,
          async send({ call }) {
            await call(groupRename, { tagid, name });
            return undefined;
          },
        }
      : null,
  record: ({ name }) => name,
  undo: (done) => {
    const items = done.flatMap(({ id, target, before }) =>
      typeof before === 'string'
        ? [{ id, title: before, target: { tagid: target.tagid, name: before } }]
        : [],
    );
    return [{ kind: 'group-rename', params: {}, items }];
  },
  losses: [],
  touches: touchesGroups,
  cost: (count) => ({ writes: count, reads: 2 * Math.ceil(count / 20) }),
});
