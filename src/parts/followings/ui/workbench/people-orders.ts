import type { ReadonlySignal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import type { Query } from '@/src/parts/followings/shared/query.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { blockRemark } from '@/src/parts/notes/ui/index.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import type { ListOrders } from '@/src/ui/list-orders.ts';
import type { Asking } from '@/src/ui/proposals.ts';
import type { LocalRows } from './local-rows.ts';
import { groupInView, orderItems } from './order-items.ts';

interface Parts {
  readonly orders: ListOrders;
  readonly query: ReadonlySignal<Query>;
  readonly ownGroups: ReadonlySignal<readonly { readonly tagid: number; readonly name: string }[]>;
  readonly notes: LocalRows['notes'];
  readonly chosen: () => readonly FollowingRow[];
}

/** What can be ordered of people in the table; of those who are chosen, if nobody is named. */
export function createPeopleOrders({ orders, query, ownGroups, notes, chosen }: Parts) {
  const groupName = (tagid: number | null) =>
    tagid === null
      ? t('groups_default')
      : (ownGroups.peek().find((group) => group.tagid === tagid)?.name ?? '');

  /** What is asked of these people; who is in `into` already is left out of a copy. */
  function asked(
    kind: KindId,
    params: object,
    people: readonly FollowingRow[],
    into?: number | null,
    isAlready: (row: FollowingRow) => boolean = () => false,
  ) {
    const items = orderItems(people, isAlready);
    return { kind, params, items, ...(into !== undefined && { into: groupName(into) }) };
  }

  /** Nobody is let go on one click: there is a look at the plan, however few they are. */
  function proposeWith(asking: Asking, ...given: Parameters<typeof asked>) {
    const all = asked(...given);
    if (all.items.length > 0) void orders.propose(all, asking);
  }
  const propose = (...given: Parameters<typeof asked>) => proposeWith({}, ...given);

  /** One person at once, more after a look at the plan. */
  function order(...given: Parameters<typeof asked>) {
    const all = asked(...given);
    if (all.items.length === 1 && !all.items[0]?.skip) void orders.act(all);
    else propose(...given);
  }

  return {
    copyTo: (tagid: number, people = chosen()) =>
      order('group-add', { tagids: [tagid] }, people, tagid, ({ tagids }) =>
        tagids.includes(tagid),
      ),
    /** Out of the group that is looked at, or else out of all; null: into none. */
    moveTo(tagid: number | null, people = chosen()) {
      const [from, to] = [groupInView(query.peek()), tagid === null ? [] : [tagid]];
      if (from === null) order('group-set', { tagids: to }, people, tagid);
      else order('group-move', { from: [from], to }, people, tagid);
    },
    leave: (tagid: number, people = chosen()) =>
      order('group-leave', { tagids: [tagid] }, people, tagid),
    star: (on: boolean, people = chosen()) => order(on ? 'special-on' : 'special-off', {}, people),
    unfollow: (people = chosen()) => propose('unfollow', {}, people),
    block: (people = chosen()) => proposeWith(blockRemark(notes), 'block', {}, people),
  };
}
