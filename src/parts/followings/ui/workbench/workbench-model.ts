import { batch, computed, effect, signal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import type { ColumnId } from '@/src/parts/followings/shared/columns.ts';
import { type Condition, withCondition } from '@/src/parts/followings/shared/conditions.ts';
import type { ImportFacts } from '@/src/parts/followings/shared/import-plan.ts';
import { nextSort } from '@/src/parts/followings/shared/next-sort.ts';
import {
  EVERYBODY,
  type Query,
  readQuery,
  writeQuery,
} from '@/src/parts/followings/shared/query.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import {
  NOBODY_CHOSEN,
  stillThere,
  tally,
  withoutShown,
  withShown,
} from '@/src/parts/followings/shared/selection.ts';
import { createFollowingsTable } from '@/src/parts/followings/shared/table.ts';
import { blockRemark } from '@/src/parts/notes/ui/index.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { inIdle } from '@/src/ui/in-idle.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { MOST_TABS, openAll } from '@/src/ui/open-tabs.ts';
import { createPicked } from '@/src/ui/picked.ts';
import type { Asking } from '@/src/ui/proposals.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createQueryAddress, queryHere } from './address.ts';
import { createCensusModel } from './census-model.ts';
import { drawnRows } from './drawn-rows.ts';
import { createKeptQueries } from './kept-queries.ts';
import { createLocalRows } from './local-rows.ts';
import { groupInView, orderItems } from './order-items.ts';
import { saveList } from './save-list.ts';

const KINDS: readonly KindId[] = [
  'group-add',
  'group-move',
  'group-set',
  'group-leave',
  'special-on',
  'special-off',
  'unfollow',
  'block',
  'people-import',
  'relation-restore',
];

/** Everybody who is followed: what is shown of them, who is chosen, and what is ordered. */
export function createWorkbenchModel(ask: Background) {
  const stop = new AbortController();
  const local = createLocalRows(ask, stop.signal);
  const census = createCensusModel(ask, local.again, stop.signal);
  const groupList = readResource(ask, 'groups.list');
  const ownGroups = computed(() => (groupList.value.value ?? []).filter(({ tagid }) => tagid > 0));
  const queries = createKeptQueries(stop.signal);
  const table = createFollowingsTable();
  const start = queryHere();
  const query = signal<Query>(start?.query ?? EVERYBODY);
  /** Conditions of an address that nobody here can read. */
  const unread = signal<readonly string[]>(start?.unread ?? []);
  const nowSeconds = signal(Math.floor(Date.now() / 1000));
  const view = computed(() =>
    table.show(local.rows.value, query.value, {
      groups: ownGroups.value,
      nowSeconds: nowSeconds.value,
    }),
  );
  const drawn = computed(() => drawnRows(local.first.value, query.value, () => view.value.rows));
  const picked = createPicked<number>();
  const error = signal<BiliErrorFields | null>(null);
  const orders = createListOrders(ask, {
    kinds: KINDS,
    done: ({ kind }, ids) => {
      picked.drop(ids.map(Number));
      // Who was not followed before is not in the copy yet.
      if (kind === 'people-import') local.refresh();
      else local.again();
    },
    // Who is followed again is not in the copy until the newest page has been read.
    undone: () => void ask('followings.sync', { asked: true }).catch(() => undefined),
    doubtful: local.again,
  });

  const address = createQueryAddress();
  function show(next: Query, how: 'step' | 'typed' = 'step') {
    query.value = next;
    address[how](next);
  }

  function arrived() {
    const here = queryHere();
    if (!here) return;
    address.forget();
    batch(() => {
      if (writeQuery(here.query) !== writeQuery(query.peek())) query.value = here.query;
      unread.value = here.unread;
    });
  }

  const chosen = (): readonly FollowingRow[] => {
    const ids = picked.ids.peek();
    return local.rows.peek().filter(({ mid }) => ids.has(mid));
  };

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

  const groupName = (tagid: number | null) =>
    tagid === null
      ? t('groups_default')
      : (ownGroups.peek().find((group) => group.tagid === tagid)?.name ?? '');

  async function protect(people: readonly FollowingRow[], on: boolean) {
    try {
      await ask('protection.changeMany', { mids: people.map(({ mid }) => mid), on });
      error.value = null;
    } catch (caught) {
      error.value = fieldsOf(caught);
    }
    local.again();
  }

  let shownOf: number | null = null;
  const stops = [
    effect(() => local.wantWatched(query.value.conditions)),
    // What the first search and the first order by name would have to wait for.
    effect(() => {
      const rows = local.first.value ? [] : local.rows.value;
      return inIdle(rows, table.prepare, () => table.prepareOrder(rows));
    }),
    effect(() => {
      const known = local.facts.value;
      if (shownOf !== (known?.account ?? null)) {
        // Somebody else is signed in: whom the one before chose is nothing to them.
        shownOf = known?.account ?? null;
        picked.none();
        local.onceDrawn(census.look);
      }
      if (!known) return;
      queries.of(known.account);
      if (local.first.value) return;
      const ids = picked.ids.peek();
      const left = stillThere(ids, local.rows.value, known.completeAtMs !== null);
      if (left !== ids) picked.drop([...ids].filter((mid) => !left.has(mid)));
    }),
  ];

  return {
    local,
    census,
    groupList,
    ownGroups,
    queries,
    query,
    unread,
    view,
    /** What stands of that in the next frame: acts are about the whole of it. */
    drawn,
    orders,
    picked,
    error,
    /** What an import is held against; null: nothing is known yet. */
    importFacts: (): ImportFacts | null => {
      const [known, people] = [local.facts.value, local.rows.value];
      if (!known || !groupList.value.value) return null;
      const { account, completeAtMs } = known;
      return { account, people, isComplete: completeAtMs !== null, groups: ownGroups.value };
    },
    tally: computed(() =>
      picked.count.value > 0 ? tally(picked.ids.value, view.value.rows) : NOBODY_CHOSEN,
    ),
    follow() {
      local.follow();
      local.onceDrawn(census.follow);
      local.onceDrawn(orders.load);
      void groupList.load();
      onRevision(['groups', 'account'], () => void groupList.load(), stop.signal);
      addEventListener('hashchange', arrived, { signal: stop.signal });
    },

    search: (search: string) => show({ ...query.peek(), search }, 'typed'),
    clear: () => show({ ...EVERYBODY, sort: query.peek().sort }),
    open: (text: string) => {
      const { query: next, unread: left } = readQuery(text);
      unread.value = left;
      show(next);
    },
    addCondition(one: Condition, instead?: Condition) {
      const conditions = withCondition(query.peek().conditions, one, instead);
      show({ ...query.peek(), conditions });
    },
    dropCondition(one: Condition) {
      const conditions = query.peek().conditions.filter((other) => other !== one);
      show({ ...query.peek(), conditions });
    },
    sortBy(column: ColumnId) {
      show({ ...query.peek(), sort: nextSort(query.peek().sort, column) });
    },

    pick: (row: FollowingRow, withShift: boolean, from?: FollowingRow) =>
      picked.pick(row.mid, withShift, () => view.peek().rows.map(({ mid }) => mid), from?.mid),
    pickAll: () => picked.all([...withShown(picked.ids.peek(), view.peek().rows)]),
    pickNone: picked.none,
    toggleShown() {
      const [ids, { rows }] = [picked.ids.peek(), view.peek()];
      const all = tally(ids, rows).shown === 'all';
      picked.all([...(all ? withoutShown(ids, rows) : withShown(ids, rows))]);
    },
    chosen,

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
    block: (people = chosen()) => proposeWith(blockRemark(local.notes), 'block', {}, people),
    protect: (on: boolean, people = chosen()) => void protect(people, on),
    save(form: 'csv' | 'json', people = chosen()) {
      const known = local.facts.peek();
      if (!known) return;
      const { account, completeAtMs } = known;
      saveList(form, people, {
        account,
        completeAtMs,
        exportedAtMs: Date.now(),
        groups: ownGroups.peek(),
      });
    },
    openTabs: () => {
      void openAll(
        chosen()
          .slice(0, MOST_TABS)
          .map(({ mid }) => spaceLink(mid)),
      );
    },
    dispose() {
      stop.abort();
      address.write();
      for (const end of stops) end();
      groupList.dispose();
      orders.dispose();
    },
  };
}

export type WorkbenchModel = ReturnType<typeof createWorkbenchModel>;
