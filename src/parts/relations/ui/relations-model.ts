import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { blockRemark, createPersonNotes } from '@/src/parts/notes/ui/index.ts';
import type { ListedPage, PersonInList } from '@/src/parts/relations/shared/listed.ts';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import type { LaterFrom } from '@/src/ui/paged.ts';
import { personItem } from '@/src/ui/person-item.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createKnownLoad } from './known-load.ts';
import {
  ASKED_FIRST,
  LIST_KINDS,
  LISTS,
  type ListId,
  type ListKind,
  type OwnList,
  type TheirList,
} from './list-specs.ts';
import { createPeopleList, type PeopleList, type PeopleReads } from './people-list.ts';

/** After the last of several changes made elsewhere, this long: a run changes people one by one. */
const QUIET_MS = 5_000;

/** Somebody's lists. */
export interface RelationsSource {
  readonly reads: (id: ListId) => PeopleReads;
  /** Whose they are. */
  readonly owner: (stop: AbortSignal) => Promise<number>;
}

/** Lists of relations with what is ordered in them; a list is read when it is first looked at. */
export function createRelationsModel(ask: Background, source: RelationsSource) {
  const ended = new AbortController();
  const lists = new Map<ListId, PeopleList>();
  const notes = createPersonNotes(ask);
  const groupList = readResource(ask, 'groups.list');
  let areGroupsWanted = false;
  /** The one that is looked at. */
  let current: ListId | null = null;
  let changedHereMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const eachList = (act: (list: PeopleList) => void) => {
    for (const list of lists.values()) act(list);
  };

  const orders = createListOrders(ask, {
    kinds: LIST_KINDS,
    settled: (what, ids) => {
      changedHereMs = Date.now();
      eachList((list) => list.settled(what, ids));
    },
    undone: refreshAll,
    doubtful: refreshAll,
  });

  function refreshAll() {
    changedHereMs = Date.now();
    eachList((list) => void list.refresh());
  }

  /** Something changed. What was ordered here is shown already, before the service shows it. */
  function heard() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Of a run that stands still, be it for hours, it is no word.
      const isOwn = orders.run.peek()?.state === 'running' || orders.acting.peek().size > 0;
      const isFresh = changedHereMs !== null && Date.now() - changedHereMs < 2 * QUIET_MS;
      if (isOwn || isFresh) return;
      for (const [id, list] of lists) {
        if (id === current) void list.refresh();
        else list.expire();
      }
    }, QUIET_MS);
  }

  /** One person at once, more after a look at the plan; nobody is let go without a word. */
  function order(
    kind: ListKind,
    people: readonly PersonInList[],
    into?: Pick<FollowGroup, 'tagid'> & { readonly name: string },
  ) {
    const items = people.map(personItem);
    if (items.length === 0) return;
    const params = into ? { tagids: [into.tagid] } : {};
    const asked = { kind, params, items, ...(into && { into: into.name }) };
    if (items.length > 1 || ASKED_FIRST.includes(kind)) {
      void orders.propose(asked, kind === 'block' ? blockRemark(notes) : {});
    } else void orders.act(asked);
  }

  return {
    orders,
    notes,
    groups: groupList,
    /** Names of groups are wanted only by who follows somebody into one. */
    wantGroups() {
      if (areGroupsWanted) return;
      areGroupsWanted = true;
      void groupList.load();
      onRevision(['groups'], () => void groupList.load(), ended.signal);
    },
    order,
    owner: () => source.owner(ended.signal),
    list(id: ListId): PeopleList {
      const known = lists.get(id) ?? createPeopleList(source.reads(id), notes.notes);
      lists.set(id, known);
      current = id;
      return known;
    },
    follow() {
      orders.load();
      notes.follow();
      onRevision(['relations'], heard, ended.signal);
      onRevision(
        ['account'],
        () =>
          eachList((list) => {
            list.picked.none();
            void list.refresh();
          }),
        ended.signal,
      );
    },
    dispose() {
      ended.abort();
      clearTimeout(timer);
      eachList((list) => list.dispose());
      groupList.dispose();
      notes.dispose();
      orders.dispose();
    },
  };
}

export type RelationsModel = ReturnType<typeof createRelationsModel>;

/** Whose lists they are. @throws {BiliError} `not-logged-in` when nobody is. */
export async function whoAmI(ask: Background, stop: AbortSignal): Promise<number> {
  const known = await ask('account.get', { from: 'cache' }, { signal: stop });
  const found = known?.value ? known : await ask('account.get', { from: 'any' }, { signal: stop });
  if (!found?.value) throw new BiliError({ kind: 'not-logged-in', operation: 'account.get' });
  return found.value.mid;
}

/** The account's own lists. */
export function ownSource(ask: Background): RelationsSource {
  const paged = (name: 'relations.whispers' | 'relations.blacks') => ({
    first: (from: 'cache' | 'any' | 'network', signal: AbortSignal) =>
      ask(name, { pn: 1, from }, { signal }),
    page: (pn: number, signal: AbortSignal, from: LaterFrom) => ask(name, { pn, from }, { signal }),
  });
  const sources: Readonly<Record<OwnList, Omit<PeopleReads, 'spec'>>> = {
    special: { first: createKnownLoad(ask, 'special') },
    mutual: { first: createKnownLoad(ask, 'mutual') },
    whisper: paged('relations.whispers'),
    blacks: paged('relations.blacks'),
    fans: {
      first: async (from, signal) =>
        ask('relations.fans', { mid: await whoAmI(ask, signal), pn: 1, from }, { signal }),
      page: async (pn, signal, from) =>
        ask('relations.fans', { mid: await whoAmI(ask, signal), pn, from }, { signal }),
    },
  };
  return {
    reads: (id) => ({ spec: LISTS[id], ...sources[id as OwnList] }),
    owner: (stop) => whoAmI(ask, stop),
  };
}

/** What can be seen of somebody else's. */
export function theirSource(ask: Background, mid: number): RelationsSource {
  const of = {
    'their-followings': 'relations.followed',
    'their-fans': 'relations.fans',
  } as const;
  const reads = (id: ListId): PeopleReads => {
    const name = of[id as TheirList];
    return {
      spec: LISTS[id],
      first: (from, signal): Promise<Sourced<ListedPage> | null> =>
        ask(name, { mid, pn: 1, from }, { signal }),
      page: (pn, signal, from) => ask(name, { mid, pn, from }, { signal }),
    };
  };
  return { reads, owner: async () => mid };
}
