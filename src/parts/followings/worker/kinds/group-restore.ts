import { groupCopyUsers, groupCreate, groupSort } from '../../../../api/operations/groups.ts';
import { relations } from '../../../../api/operations/relation.ts';
import { Mid, z } from '../../../../api/schema.ts';
import { defineKind, NoParams, type Step } from '../../../../engine/kind.ts';
import { createAsking, incomplete } from '../../../../engine/tools.ts';
import type { Unknown } from '../../../../engine/unknown.ts';
import {
  GroupName,
  type GroupState,
  memberPages,
  readGroups,
  readMembers,
  touchesGroups,
} from '../../../groups/worker/shared.ts';
import { GROUP_AT_ONCE } from '../relation-goal.ts';
import { READ_AT_ONCE, readRelations } from '../relation-read.ts';

const Target = z.object({
  name: GroupName,
  mids: z.array(Mid),
  order: z.array(z.string()),
});
type Target = z.output<typeof Target>;

interface State {
  readonly groups: readonly GroupState[];
  /** Of the old members, those who are still followed and not in the group. */
  readonly missing: readonly number[];
}

/** Makes a deleted group anew under its old name, with its old members, in its old place. */
export const groupRestoreKind = defineKind<Target, object, State>({
  id: 'group-restore',
  callers: [],
  target: Target,
  params: NoParams,
  window: 1,
  async read(tools, targets) {
    const groups = await readGroups(tools);
    const ask = createAsking();
    const found = new Map<string, State | Unknown>();
    for (const target of targets) found.set(target.name, await ask(() => stateOf(target)));
    return ({ name }) => found.get(name);

    async function stateOf({ name, mids }: Target): Promise<State> {
      const group = groups.find((one) => one.name === name);
      const inside = new Set(group ? await readMembers(tools, group) : []);
      const away = mids.filter((mid) => !inside.has(mid)).map((mid) => ({ mid }));
      const relationOf = await readRelations(tools, away);
      const missing = away.filter((person) => {
        const now = relationOf(person);
        if (!('following' in now)) throw incomplete(relations.id);
        return now.following;
      });
      return { groups, missing: missing.map(({ mid }) => mid) };
    }
  },
  next({ name, order }, _, { now }, tried): Step<Target> | null {
    if (!now) return null;
    const group = now.groups.find((one) => one.name === name);
    if (!group) return create(name);
    const fids = now.missing.slice(0, GROUP_AT_ONCE);
    if (fids.length > 0) return fill(group.tagid, fids);
    const sorted = inOldOrder(now.groups, order);
    const same = sorted.every(({ tagid }, index) => tagid === now.groups[index]?.tagid);
    // An order that does not take is no reason to call the whole restore failed.
    return same || tried.has('sort') ? null : sort(sorted.map(({ tagid }) => tagid));
  },
  record: ({ groups, missing }) => ({ groups: groups.length, missing: missing.length }),
  limits: [22102],
  undo: null,
  losses: ['group-id'],
  touches: touchesGroups,
  // Before and after each write everything is looked at: half of the members are back on average.
  cost: (_, __, known) => {
    const sizes = (known?.targets ?? []).map(({ mids }) => mids.length);
    const rounds = sizes.map((size) => 2 + Math.ceil(size / GROUP_AT_ONCE));
    const writes = rounds.reduce((sum, one) => sum + one, 0);
    const looks = sizes.map((size, place) => {
      const once = 1 + memberPages(size / 2) + Math.ceil(size / 2 / READ_AT_ONCE);
      return ((rounds[place] ?? 0) + 1) * once;
    });
    return { writes, reads: looks.reduce((sum, one) => sum + one, 0), rounds: writes };
  },
});

/** Groups that were there keep their old sequence; newer ones come after. */
function inOldOrder(
  groups: readonly GroupState[],
  order: readonly string[],
): readonly GroupState[] {
  const place = ({ name }: GroupState) => {
    const at = order.indexOf(name);
    return at === -1 ? order.length : at;
  };
  return [...groups].sort((a, b) => place(a) - place(b));
}

function create(name: string): Step<Target> {
  return {
    key: 'create',
    most: 1,
    async send({ call }) {
      await call(groupCreate, { tag: name });
      return undefined;
    },
  };
}

function fill(tagid: number, fids: readonly number[]): Step<Target> {
  return {
    // By its first member: every chunk is a step of its own.
    key: `fill ${fids[0]}`,
    most: 1,
    async send({ call }) {
      const params = { fids: [...fids], tagids: [tagid] };
      await call(groupCopyUsers, params);
      return undefined;
    },
  };
}

function sort(tagids: readonly number[]): Step<Target> {
  return {
    key: 'sort',
    most: 1,
    async send({ call }) {
      await call(groupSort, { tagids: [...tagids] });
      return undefined;
    },
  };
}
