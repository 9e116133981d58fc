import { groupDelete } from '../../../../api/operations/groups.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { createAsking } from '../../../../engine/tools.ts';
import type { Unknown } from '../../../../engine/unknown.ts';
import {
  type GroupState,
  memberPages,
  OwnTagid,
  readGroups,
  readMembers,
  touchesGroups,
} from '../group-state.ts';

const Target = z.object({
  tagid: OwnTagid,
  /** Undoing a creation: a group that has been filled since stays. */
  onlyIfEmpty: z.optional(z.boolean()),
});
type Target = z.output<typeof Target>;

/** null: no such group. Members and place are what undo needs. */
export interface DeletedGroup {
  readonly name: string;
  readonly mids: readonly number[];
  /** Names of all own groups in their order at that time. */
  readonly order: readonly string[];
}

interface State {
  readonly group: DeletedGroup | null;
}

const isFilled = (onlyIfEmpty: boolean | undefined, { group }: State): boolean =>
  onlyIfEmpty === true && group !== null && group.mids.length > 0;

/**
 * Deletes a group. Its members stay followed; undo makes it anew and puts them back, so a group
 * whose members could not all be read is not deleted.
 */
export const groupDeleteKind = defineKind<Target, object, State>({
  id: 'group-delete',
  callers: ['page'],
  target: Target,
  params: NoParams,
  window: 1,
  async read(tools, targets) {
    const groups = await readGroups(tools);
    const order = groups.map(({ name }) => name);
    const ask = createAsking();
    const found = new Map<number, State | Unknown>();
    for (const { tagid } of targets) {
      const group = groups.find((one) => one.tagid === tagid);
      const stateOf = async (one: GroupState): Promise<State> => ({
        group: { name: one.name, mids: await readMembers(tools, one), order },
      });
      found.set(tagid, group ? await ask(() => stateOf(group)) : { group: null });
    }
    return ({ tagid }) => found.get(tagid);
  },
  next({ tagid, onlyIfEmpty }, _, { now }) {
    if (!now?.group || isFilled(onlyIfEmpty, now)) return null;
    return {
      key: 'delete',
      most: 1,
      async send({ call }) {
        await call(groupDelete, { tagid });
        return undefined;
      },
    };
  },
  stays: ({ onlyIfEmpty }, now) => (isFilled(onlyIfEmpty, now) ? 'filled' : null),
  record: ({ group }) => group,
  undo: (done) => {
    const items = done.flatMap(({ before }) => {
      const group = before as DeletedGroup | null;
      return group ? [{ id: group.name, title: group.name, target: group }] : [];
    });
    return [{ kind: 'group-restore', params: {}, items }];
  },
  losses: ['group-id'],
  touches: touchesGroups,
  // Twice the list of groups, the members, and the empty page behind them.
  cost: (count, _, known) => {
    const pages = (known?.targets ?? []).map(({ tagid }) => memberPages(known?.membersOf(tagid)));
    return { writes: count, reads: 2 * count + pages.reduce((sum, one) => sum + one, 0) };
  },
});
