import { computed, effect, signal } from '@preact/signals';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { keptViews } from '@/src/ui/kept-view.ts';
import { createListOrders, type OrdersHearing } from '@/src/ui/list-orders.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createMembersModel, type MembersModel } from './members-model.ts';

const KINDS: readonly KindId[] = [
  'group-create',
  'group-rename',
  'group-delete',
  'group-restore',
  'group-sort',
  'group-add',
  'group-move',
  'group-leave',
  'unfollow',
  'special-on',
  'special-off',
  'relation-restore',
];

/** What the form at the top is for: a new group, or another name for one. */
export type Naming = 'create' | FollowGroup;

/** The default group and the special follows are the service's: they have no name to change. */
export function isOwn({ tagid }: FollowGroup): boolean {
  return tagid > 0;
}

/** @param heard What else is told of what was ordered. */
export function createGroupsModel(
  ask: Background,
  heard: Pick<OrdersHearing, 'done' | 'undone' | 'doubtful' | 'begun'> = {},
) {
  const list = readResource(ask, 'groups.list');
  const opened = signal<MembersModel | null>(null);
  const orders = createListOrders(ask, {
    ...heard,
    kinds: KINDS,
    rows: 'person',
    settled: (what, ids) => opened.peek()?.settled(what, ids),
    undone() {
      opened.peek()?.undone();
      heard.undone?.();
    },
  });
  const stop = new AbortController();
  // Changed on a space page, in the context menu, by a run: the counts follow at once.
  onRevision(
    ['groups'],
    () => {
      if (list.state.peek().status !== 'idle') void list.load();
      void opened.peek()?.first.load();
    },
    stop.signal,
  );

  const naming = signal<Naming | null>(null);
  const name = signal('');
  /** Name of the group made last: it comes at the end, and is shown. */
  const made = signal<string | null>(null);
  const saving = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  const problem = computed(() => {
    const self = naming.value;
    const others = (list.value.value ?? []).filter(
      (group) => self === 'create' || group.tagid !== self?.tagid,
    );
    return groupNameProblem(
      name.value,
      others.map((group) => group.name),
    );
  });

  /** The order being made, own groups only; null: nobody is sorting. */
  const sorting = signal<readonly number[] | null>(null);
  const dragged = signal<number | null>(null);
  let saved = Promise.resolve();
  const { start, keep } = keptViews.of('groups', { top: 0, opened: '' });
  const shown = computed(() => {
    const groups = list.value.value ?? [];
    const order = sorting.value;
    if (!order) return groups;
    const place = (group: FollowGroup) => (isOwn(group) ? order.indexOf(group.tagid) : -1);
    return [...groups].sort((a, b) => place(a) - place(b));
  });

  /** Another name: what was said about the last one no longer holds. */
  function type(text: string) {
    name.value = text;
    error.value = null;
  }

  function showForm(what: Naming | null) {
    naming.value = what;
    type(what === null || what === 'create' ? '' : what.name);
  }

  async function save() {
    const what = naming.peek();
    if (!what || saving.peek() || problem.peek()) return;
    const wanted = name.peek().trim();
    if (what !== 'create' && what.name === wanted) return showForm(null);
    saving.value = true;
    error.value = null;
    const item =
      what === 'create'
        ? { id: wanted, title: wanted, target: { name: wanted } }
        : { id: String(what.tagid), title: wanted, target: { tagid: what.tagid, name: wanted } };
    const kind = what === 'create' ? 'group-create' : 'group-rename';
    const act = await orders.act({ kind, params: {}, items: [item] });
    saving.value = false;
    // A refused name stays in the form, with the reason beside it.
    if (!act || act.state === 'failed') {
      const told = orders.outcomes.peek().findLast((outcome) => outcome.kind === kind);
      error.value = act?.error ?? null;
      if (told) orders.dismiss(told);
      return;
    }
    if (what === 'create') made.value = wanted;
    showForm(null);
  }

  function remove({ tagid, name: title, count: size }: FollowGroup, note: string) {
    const items = [{ id: String(tagid), title, target: { tagid }, size }];
    void orders.propose({ kind: 'group-delete', params: {}, items }, { note });
  }

  function startSorting() {
    sorting.value = (list.value.peek() ?? []).filter(isOwn).map(({ tagid }) => tagid);
  }

  const placeOf = (tagid: number) => (sorting.peek() ?? []).indexOf(tagid);

  /** To a place among the own groups; the first move begins the sorting. */
  function moveTo(tagid: number, to: number) {
    if (!sorting.peek()) startSorting();
    const order = [...(sorting.peek() ?? [])];
    const from = placeOf(tagid);
    if (from < 0 || to < 0 || to >= order.length || from === to) return;
    order.splice(to, 0, ...order.splice(from, 1));
    sorting.value = order;
  }

  function move(tagid: number, by: -1 | 1) {
    if (!sorting.peek()) startSorting();
    moveTo(tagid, placeOf(tagid) + by);
  }

  /** One act for the whole of it, after the one before it: what is moved meanwhile is moved in its order. */
  function saveOrder(title: string) {
    const order = sorting.peek();
    saved = saved
      .then(() => putOrder(order ?? [], title))
      .finally(() => {
        if (sorting.peek() === order) sorting.value = null;
      });
    return saved;
  }

  async function putOrder(tagids: readonly number[], title: string) {
    const before = (list.value.peek() ?? []).filter(isOwn).map(({ tagid }) => tagid);
    if (tagids.length > 0 && tagids.join() !== before.join()) {
      const items = [{ id: 'order', title, target: { tagids: [...tagids] } }];
      const act = await orders.act({ kind: 'group-sort', params: {}, items });
      if (act?.state === 'verified') await list.refresh();
    }
  }

  function open(group: FollowGroup | null) {
    opened.peek()?.dispose();
    opened.value = group ? createMembersModel(ask, group, orders) : null;
    void opened.peek()?.first.load();
  }

  /** The group that was open when the popup was closed, as soon as the list names it. */
  function reopen() {
    let was = start.opened;
    const dispose = effect(() => {
      const group = list.value.value?.find(({ tagid }) => String(tagid) === was);
      if (!group || was === '') return;
      was = '';
      open(group);
    });
    stop.signal.addEventListener('abort', dispose);
  }

  return {
    list,
    shown,
    startTop: start.top,
    scrolled: (top: number) => keep({ top }),
    orders,
    opened,
    open(group: FollowGroup | null) {
      keep({ opened: group ? String(group.tagid) : '' });
      open(group);
    },
    reopen,
    naming,
    made,
    showForm,
    name,
    type,
    saving,
    error,
    problem,
    save: () => void save(),
    remove,
    sorting,
    startSorting,
    move,
    moveTo,
    /** Held by the pointer or the keyboard; the others make room. */
    dragged,
    grab(tagid: number) {
      if (!sorting.peek()) startSorting();
      dragged.value = tagid;
    },
    /** To a place among the own groups, or to the end that it lies beyond. */
    moveWithin(tagid: number, place: number) {
      const last = (sorting.peek()?.length ?? 1) - 1;
      moveTo(tagid, Math.min(last, Math.max(0, place)));
    },
    /** Where it is now is its place; or nothing was meant. */
    letGo(isKept: boolean, title: string) {
      dragged.value = null;
      if (isKept) void saveOrder(title);
      else sorting.value = null;
    },
    placeOf,
    toTop(tagid: number, title: string) {
      moveTo(tagid, 0);
      void saveOrder(title);
    },
    saveOrder: (title: string) => void saveOrder(title),
    stopSorting: () => {
      sorting.value = null;
      dragged.value = null;
    },
    dispose() {
      stop.abort();
      open(null);
      orders.dispose();
      list.dispose();
    },
  };
}

export type GroupsModel = ReturnType<typeof createGroupsModel>;
