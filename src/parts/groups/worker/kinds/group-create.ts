import { groupCreate } from '../../../../api/operations/groups.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { GroupName, type GroupState, readGroups, touchesGroups } from '../group-state.ts';

const Target = z.object({ name: GroupName });
type Target = z.output<typeof Target>;

/** undefined group: there is none of that name. */
interface State {
  readonly group: GroupState | null;
}

export const groupCreateKind = defineKind<Target, object, State>({
  id: 'group-create',
  callers: ['page', 'content'],
  target: Target,
  params: NoParams,
  window: 20,
  async read(tools, targets, _, past) {
    const groups = [...(await readGroups(tools))];
    const isThere = (name: string) => groups.some((one) => one.name === name);
    // One that the list left out would be taken for made by us, and undo would delete it.
    if (targets.some(({ name }, place) => past[place]?.before === undefined && !isThere(name))) {
      groups.push(...(await readGroups(tools)));
    }
    return ({ name }) => ({ group: groups.find((one) => one.name === name) ?? null });
  },
  next: ({ name }, _, { now }) =>
    now && !now.group
      ? {
          key: 'create',
          most: 1,
          async send({ call }) {
            await call(groupCreate, { tag: name });
            return undefined;
          },
        }
      : null,
  record: ({ group }) => group && { tagid: group.tagid, name: group.name },
  // Too many groups.
  limits: [22102],
  // A group of that name exists: somebody else was quicker.
  reached: [22106],
  undo: (done) => {
    const made = done.flatMap(({ before, after }) =>
      before === null && after ? [after as Pick<GroupState, 'tagid' | 'name'>] : [],
    );
    const items = made.map(({ tagid, name }) => ({
      id: String(tagid),
      title: name,
      target: { tagid, onlyIfEmpty: true },
    }));
    return [{ kind: 'group-delete', params: {}, items }];
  },
  losses: [],
  touches: touchesGroups,
  cost: (count) => ({ writes: count, reads: 3 * Math.ceil(count / 20) }),
});
