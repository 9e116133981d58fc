import { computed, effect, signal } from '@preact/signals';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { createLocalRows } from '@/src/parts/followings/ui/index.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { createGroupsModel } from '@/src/parts/groups/ui/groups-model.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { inIdle } from '@/src/ui/in-idle.ts';
import { personItem } from '@/src/ui/person-item.ts';
import { type ViewState, viewState } from '@/src/ui/resource.ts';
import { createBoardPicked } from './board-picked.ts';
import { createBoardSearch } from './board-search.ts';
import { createCarry } from './carry.ts';
import { type BoardColumn, boardColumns, inBoardOrder } from './columns.ts';
import { createDrops } from './drops.ts';
import { createPlacings } from './placings.ts';
import { createStage } from './stage.ts';

/**
 * All groups side by side with their people, and what is put where.
 * @param switched Another account is signed in: this board is of no use any more.
 */
export function createBoardModel(ask: Background, switched: () => void) {
  const stop = new AbortController();
  const local = createLocalRows(ask, stop.signal);
  const placings = createPlacings(local);
  const groups = createGroupsModel(ask, {
    begun: (run, order, without) => drops.begun(run.id, order, without),
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
  const say = (text: string) => {
    said.value = text;
  };
  /** The columns hold still while people are over them. */
  const frozen = signal<readonly FollowGroup[] | null>(null);
  let before: readonly BoardColumn[] = [];
  const columns = computed(() => {
    const shown = frozen.value ?? groups.shown.value;
    before = boardColumns(shown, local.rows.value, placings.list.value, before);
    return before;
  });
  const stage = createStage();
  const { stop: stopPicked, ...choice } = createBoardPicked(columns);
  const isCopyMode = signal(false);
  /** Where people are dragged, in the window. */
  const pointer = signal({ x: 0, y: 0 });
  const search = createBoardSearch(columns, ({ tagid }) => stage.reveal(placeOf(tagid)));
  const drops = createDrops({
    orders,
    placings,
    groupsNow: () => inBoardOrder(groups.list.value.peek() ?? []),
    groupsShown: () => columns.peek().map(({ group }) => group),
    chooseNobody: choice.chooseNobody,
    say,
    failed: () => void groups.list.load(),
  });

  const carry = createCarry({
    columns,
    groups,
    stage,
    drop: drops.put,
    say,
  });

  const placeOf = (tagid: number) => columns.peek().findIndex(({ group }) => group.tagid === tagid);
  const columnOf = (tagid: number) => columns.peek()[placeOf(tagid)];

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
    stopPicked,
    effect(() => {
      const mine = local.facts.value?.account;
      if (mine === undefined) return;
      if (account !== null && account !== mine) switched();
      account = mine;
    }),
    effect(() => {
      frozen.value = carry.people.value ? (frozen.peek() ?? groups.shown.peek()) : null;
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
    refused: drops.refused,
    isCopyMode,
    pointer,
    ...choice,
    placeOf,
    columnOf,
    put: drops.put,
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
