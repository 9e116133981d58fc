import { computed, effect, signal } from '@preact/signals';
import type { ImportFacts } from '@/src/parts/followings/shared/import-plan.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import {
  NOBODY_CHOSEN,
  stillThere,
  tally,
  withoutShown,
  withShown,
} from '@/src/parts/followings/shared/selection.ts';
import { createFollowingsTable } from '@/src/parts/followings/shared/table.ts';
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
import { readResource } from '@/src/ui/read-resource.ts';
import { createAskedQuery } from './asked-query.ts';
import { createCensusModel } from './census-model.ts';
import { drawnRows } from './drawn-rows.ts';
import { createKeptQueries } from './kept-queries.ts';
import { createLocalRows } from './local-rows.ts';
import { createPeopleOrders } from './people-orders.ts';
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
  const { followAddress, writeAddress, ...asked } = createAskedQuery();
  const { query } = asked;
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

  const chosen = (): readonly FollowingRow[] => {
    const ids = picked.ids.peek();
    return local.rows.peek().filter(({ mid }) => ids.has(mid));
  };

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
    ...asked,
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
      followAddress(stop.signal);
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

    ...createPeopleOrders({ orders, query, ownGroups, notes: local.notes, chosen }),
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
      writeAddress();
      for (const end of stops) end();
      groupList.dispose();
      orders.dispose();
    },
  };
}

export type WorkbenchModel = ReturnType<typeof createWorkbenchModel>;
