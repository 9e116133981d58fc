import { batch, signal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { type Drop, dropChange, isInPlace } from '@/src/parts/groups/shared/drop.ts';
import { type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import type { ListOrders } from '@/src/ui/list-orders.ts';
import { personItem } from '@/src/ui/person-item.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';
import { columnName } from './board-words.ts';
import type { Placing } from './columns.ts';
import type { createPlacings } from './placings.ts';

/** More people than this are looked at in a plan before anything happens. */
const AT_ONCE = 20;

interface Parts {
  readonly orders: Pick<ListOrders, 'act' | 'begin' | 'propose'>;
  readonly placings: ReturnType<typeof createPlacings>;
  /** The groups as the service names them now, and as the columns are named. */
  readonly groupsNow: () => readonly FollowGroup[];
  readonly groupsShown: () => readonly FollowGroup[];
  readonly chooseNobody: () => void;
  readonly say: (text: string) => void;
  /** Nothing came of one: the list of groups may be older than the truth. */
  readonly failed: () => void;
}

/** People who are put down somewhere: what is ordered of it, and where they stand meanwhile. */
export function createDrops(parts: Parts) {
  const { orders, placings, groupsNow, groupsShown, chooseNobody } = parts;
  /** What a run or click is about, where it is a drop. */
  const placingOf = new WeakMap<object, Placing>();
  /** Why a drop came to nothing, where no run says it. */
  const refused = signal<string | null>(null);
  let acts = 0;
  let line: Promise<unknown> = Promise.resolve();

  function refuse(text: string) {
    batch(() => {
      refused.value = text;
      parts.say(text);
    });
  }

  async function putOne(order: PlannedOrder, placing: Placing) {
    acts += 1;
    const id = `act ${acts}`;
    placings.begun(id, placing);
    chooseNobody();
    const ended = await orders.act(order);
    if (ended?.state === 'pending' || ended?.state === 'sending') placings.called(id, ended.id);
    else placings.ended(id, ended?.state === 'verified' ? placing.mids : []);
    if (ended?.state === 'failed') parts.failed();
  }

  return {
    refused,
    /** One or a few at once, more after a look at the plan. */
    put(drop: Drop, people: readonly FollowingRow[]) {
      const change = dropChange(drop);
      if (!change) return;
      const { kind, params, about, out, into } = change;
      const name = columnName(groupsNow(), about);
      const isGone = (tagid: number | null) =>
        tagid !== null && tagid > 0 && !groupsNow().some((group) => group.tagid === tagid);
      if (isGone(out) || isGone(into)) {
        return refuse(t('board_gone', [columnName(groupsShown(), about)]));
      }
      const left = people.filter((row) => !isInPlace(row, { out, into }));
      if (left.length === 0) return refuse(t('board_already', [name]));
      refused.value = null;
      const isMany = left.length > AT_ONCE;
      // A plan tells whom it leaves out; without one, they are simply not asked for.
      const items = (isMany ? people : left).map((row) => ({
        ...personItem(row),
        ...(isInPlace(row, { out, into }) && { skip: 'already' as const }),
      }));
      const order: PlannedOrder = {
        kind,
        params,
        items,
        ...(about !== SPECIAL_TAGID && { into: name }),
      };
      const placing = { mids: left.map(({ mid }) => mid), out, into };
      placingOf.set(order, placing);
      if (isMany) line = line.then(() => orders.propose(order));
      else if (left.length > 1) line = line.then(() => orders.begin(order));
      else void putOne(order, placing);
    },
    /** A run has begun; if it is a drop, its people stand where they were put. */
    begun(id: string, order: PlannedOrder, without: readonly string[]) {
      const known = placingOf.get(order);
      if (!known) return;
      const out = new Set(without.map(Number));
      placings.begun(id, { ...known, mids: known.mids.filter((mid) => !out.has(mid)) });
      chooseNobody();
    },
  };
}
