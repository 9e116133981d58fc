import { batch, computed, effect, signal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { createLocalRows } from '@/src/parts/followings/ui/index.ts';
import { type Drop, dropChange, isInPlace } from '@/src/parts/groups/shared/drop.ts';
import { type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import { createGroupsModel } from '@/src/parts/groups/ui/groups-model.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { inIdle } from '@/src/ui/in-idle.ts';
import { personItem } from '@/src/ui/person-item.ts';
import { createPicked } from '@/src/ui/picked.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';
import { type ViewState, viewState } from '@/src/ui/resource.ts';
import { createBoardSearch } from './board-search.ts';
import { columnName } from './board-words.ts';
import { createCarry } from './carry.ts';
import { type BoardColumn, boardColumns, inBoardOrder, type Placing } from './columns.ts';
import { createPlacings } from './placings.ts';
import { createStage } from './stage.ts';

/** More people than this are looked at in a plan before anything happens. */
const AT_ONCE = 20;

/**
 * All groups side by side with their people, and what is put where.
 * @param switched Another account is signed in: this board is of no use any more.
 */
export function createBoardModel(ask: Background, switched: () => void) {
  const stop = new AbortController();
  const local = createLocalRows(ask, stop.signal);
  const placings = createPlacings(local);
  /** What a run or click is about, where it is a drop. */
  const drops = new WeakMap<object, Placing>();
  const groups = createGroupsModel(ask, {
    begun(run, order, without) {
      const known = drops.get(order);
      if (!known) return;
      const out = new Set(without.map(Number));
      placings.begun(run.id, { ...known, mids: known.mids.filter((mid) => !out.has(mid)) });
      chooseNobody();
    },
    done(_, ids, run) {
      if (run) placings.ended(run.id, ids.map(Number));
      local.again();
      // A group that was not there, or a limit: the list of groups is older than the truth.
      if (run && run.counts.failed > 0) void groups.list.load();
    },
    undone: local.again,
    doubtful: local.again,
  });
  const { orders } = groups;

  const said = signal('');
  /** Why a drop came to nothing, where no run says it. */
  const refused = signal<string | null>(null);
  /** The columns hold still while people are over them. */
  const frozen = signal<readonly FollowGroup[] | null>(null);
  let before: readonly BoardColumn[] = [];
  const columns = computed(() => {
    const shown = frozen.value ?? groups.shown.value;
    before = boardColumns(shown, local.rows.value, placings.list.value, before);
    return before;
  });
  const stage = createStage();
  const picked = createPicked<number>();
  /** The column that the chosen people stand in. */
  const pickedIn = signal<number | null>(null);
  const isCopyMode = signal(false);
  /** Where people are dragged, in the window. */
  const pointer = signal({ x: 0, y: 0 });
  const search = createBoardSearch(columns, ({ tagid }) => stage.reveal(placeOf(tagid)));
  const carry = createCarry({
    columns,
    groups,
    stage,
    drop: put,
    say: (text) => {
      said.value = text;
    },
  });

  const placeOf = (tagid: number) => columns.peek().findIndex(({ group }) => group.tagid === tagid);
  const columnOf = (tagid: number) => columns.peek()[placeOf(tagid)];
  const namesNow = () => inBoardOrder(groups.list.value.peek() ?? []);

  function chooseNobody() {
    batch(() => {
      picked.none();
      pickedIn.value = null;
    });
  }

  function chosen(): readonly FollowingRow[] {
    const ids = picked.ids.peek();
    const tagid = pickedIn.peek();
    if (tagid === null) return [];
    return columnOf(tagid)?.rows.filter(({ mid }) => ids.has(mid)) ?? [];
  }

  /** Those who are chosen, if that is one of them; or this one alone. */
  function heldWith(row: FollowingRow, tagid: number): readonly FollowingRow[] {
    const isChosen = pickedIn.peek() === tagid && picked.ids.peek().has(row.mid);
    return isChosen ? chosen() : [row];
  }

  let acts = 0;
  let line: Promise<unknown> = Promise.resolve();

  /** People are put down: one or a few at once, more after a look at the plan. */
  function put(drop: Drop, people: readonly FollowingRow[]) {
    const change = dropChange(drop);
    if (!change) return;
    const { kind, params, about, out, into } = change;
    const name = columnName(namesNow(), about);
    const isGone = (tagid: number | null) =>
      tagid !== null && tagid > 0 && !namesNow().some((group) => group.tagid === tagid);
    if (isGone(out) || isGone(into)) {
      refuse(
        t('board_gone', [
          columnName(
            columns.peek().map(({ group }) => group),
            about,
          ),
        ]),
      );
      return;
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
    const placing = placingOf(left, change);
    drops.set(order, placing);
    if (isMany) line = line.then(() => orders.propose(order));
    else if (left.length > 1) line = line.then(() => orders.begin(order));
    else void putOne(order, placing);
  }

  async function putOne(order: PlannedOrder, placing: Placing) {
    acts += 1;
    const id = `act ${acts}`;
    placings.begun(id, placing);
    chooseNobody();
    const ended = await orders.act(order);
    if (ended?.state === 'pending' || ended?.state === 'sending') placings.called(id, ended.id);
    else placings.ended(id, ended?.state === 'verified' ? placing.mids : []);
    if (ended?.state === 'failed') void groups.list.load();
  }

  function refuse(text: string) {
    batch(() => {
      refused.value = text;
      said.value = text;
    });
  }

  const view = computed((): ViewState => {
    const list = viewState(groups.list.state.value);
    const people = local.view.value;
    if (people === 'signed-out' || list === 'signed-out') return 'signed-out';
    if (list !== 'ready') return list;
    if (people !== 'empty') return people;
    return columns.value.some(({ group }) => group.tagid > 0) ? 'ready' : 'empty';
  });

  let account: number | null = null;
  const stops = [
    placings.stop,
    effect(() => {
      const mine = local.facts.value?.account;
      if (mine === undefined) return;
      if (account !== null && account !== mine) switched();
      account = mine;
    }),
    effect(() => {
      frozen.value = carry.people.value ? (frozen.peek() ?? groups.shown.peek()) : null;
    }),
    // Whoever is no longer in the column cannot be taken out of it.
    effect(() => {
      const tagid = pickedIn.value;
      const column = columns.value.find(({ group }) => group.tagid === tagid);
      if (tagid === null) return;
      const there = new Set(column?.rows.map(({ mid }) => mid));
      const gone = [...picked.ids.peek()].filter((mid) => !there.has(mid));
      if (gone.length > 0) picked.drop(gone);
      if (picked.ids.peek().size === 0) pickedIn.value = null;
    }),
    // What the first search would have to wait for.
    effect(() => inIdle(local.rows.value, search.prepare)),
    effect(() => {
      const { value: made } = groups.made;
      const place = columns.value.findIndex(({ group }) => group.name === made);
      if (made === null || place < 0) return;
      groups.made.value = null;
      stage.reveal(place);
    }),
  ];

  return {
    local,
    groups,
    orders,
    columns,
    stage,
    view,
    search,
    carry,
    said,
    refused,
    isCopyMode,
    pointer,
    picked,
    pickedIn,
    placeOf,
    columnOf,
    put,
    chosen,
    chooseNobody,
    heldWith,
    /** Why what is shown may be old, or why nothing is. */
    error: computed(() => local.error.value ?? groups.list.state.value.error),
    refresh() {
      local.refresh();
      void groups.list.refresh();
    },
    follow() {
      local.follow();
      orders.load();
      void groups.list.load();
    },
    /** As in a list of files: one alone, one more or less, or all up to here. */
    pick(row: FollowingRow, tagid: number, how: 'alone' | 'toggle' | 'range', from?: FollowingRow) {
      batch(() => {
        if (pickedIn.peek() !== tagid) picked.none();
        pickedIn.value = tagid;
        const shown = columnOf(tagid)?.rows.map(({ mid }) => mid) ?? [];
        if (how === 'range') picked.range(row.mid, shown, from?.mid);
        else {
          const ids = picked.ids.peek();
          const isOnly = ids.size === 1 && ids.has(row.mid);
          if (how === 'alone' && !isOnly) picked.none();
          picked.toggle(row.mid);
        }
        if (picked.ids.peek().size === 0) pickedIn.value = null;
      });
    },
    pickAll(tagid: number) {
      batch(() => {
        pickedIn.value = tagid;
        picked.all(columnOf(tagid)?.rows.map(({ mid }) => mid) ?? []);
      });
    },
    /** One thing about people that is no drop. */
    order(kind: KindId, people: readonly FollowingRow[]) {
      const items = people.map(personItem);
      const asked = { kind, params: {}, items };
      if (items.length === 1 && kind !== 'unfollow') void orders.act(asked);
      else if (items.length > 0) void orders.propose(asked);
    },
    dispose() {
      stop.abort();
      for (const end of stops) end();
      groups.dispose();
    },
  };
}

export type Board = ReturnType<typeof createBoardModel>;

const placingOf = (
  people: readonly FollowingRow[],
  { out, into }: { readonly out: number | null; readonly into: number | null },
): Placing => ({ mids: people.map(({ mid }) => mid), out, into });
