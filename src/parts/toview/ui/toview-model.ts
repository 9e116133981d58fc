import { computed, effect, signal } from '@preact/signals';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { FavFolder, ToviewItem } from '@/src/parts/toview/shared/item.ts';
import { type Length, ofLength } from '@/src/parts/toview/shared/lengths.ts';
import {
  fittingInto,
  selectToview,
  TOVIEW_FILTERS,
  TOVIEW_SORTS,
  timeLeftSeconds,
} from '@/src/parts/toview/shared/toview.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import type { VideoLink } from '@/src/shared/video-link.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { keptViews } from '@/src/ui/kept-view.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';
import { readResource } from '@/src/ui/read-resource.ts';

/** Runs that this list stands for; adding is the way back. */
const KINDS: readonly KindId[] = [
  'toview-remove',
  'toview-clear',
  'toview-to-fav',
  'toview-add',
  'fav-remove',
];

/** This many are ordered without a second look: they have just been chosen or written one by one. */
const FEW = 50;

/** 0: no such choice. What is kept is checked by the type of what stands here. */
const AT_FIRST = {
  text: '',
  filter: 'all',
  sort: 'newest',
  minutes: 0,
  owner: 0,
  top: 0,
};

export type ClearKind = 'watched' | 'invalid' | 'everything';

const CLEARS: Readonly<Record<ClearKind, (item: ToviewItem) => boolean>> = {
  watched: ({ progress }) => progress === 'finished',
  invalid: ({ dead }) => dead,
  everything: () => true,
};

export function createToviewModel(ask: Background) {
  const list = readResource(ask, 'toview.list');
  const folders = readResource(ask, 'toview.folders');
  const { start, keep } = keptViews.of('toview', AT_FIRST);
  const filter = signal(TOVIEW_FILTERS.find((one) => one === start.filter) ?? 'all');
  const sort = signal(TOVIEW_SORTS.find((one) => one === start.sort) ?? 'newest');
  const text = signal(start.text);
  /** Only what can be watched in so many minutes; null: everything. */
  const minutes = signal<number | null>(start.minutes || null);
  /** Only this uploader's; null: everybody's. */
  const owner = signal<number | null>(start.owner || null);
  /** Only what is so long; null: everything. Not kept: only where there is room it is chosen. */
  const length = signal<Length | null>(null);
  const matching = computed(() =>
    selectToview(list.value.value ?? [], {
      filter: filter.value,
      sort: sort.value,
      text: text.value,
      owner: owner.value,
    }),
  );
  const shown = computed(() => {
    const long = length.value ? ofLength(matching.value, length.value) : matching.value;
    return minutes.value !== null ? fittingInto(long, minutes.value * 60) : long;
  });
  const shownAids = () => shown.peek().map(({ aid }) => aid);
  const stopKeeping = effect(() => {
    keep({
      filter: filter.value,
      sort: sort.value,
      text: text.value,
      minutes: minutes.value ?? 0,
      owner: owner.value ?? 0,
    });
  });
  const picked = createPicked<number>();
  const orders = createListOrders(ask, {
    kinds: KINDS,
    rows: 'video',
    settled: ({ kind }, ids) => {
      if (kind === 'toview-remove') gone(ids);
      if (kind === 'toview-to-fav') picked.drop(ids.map(Number));
    },
    done,
    undone: () => void list.refresh(),
    doubtful: () => void list.refresh(),
  });
  const stop = new AbortController();
  onRevision(
    ['toview'],
    () => {
      // A run tells what it does, and a click patches the list: nobody need ask in between. Of one
      // that stands still it is no word.
      const goesOn = orders.run.peek()?.state === 'running' || orders.acting.peek().size > 0;
      if (!goesOn) void list.refresh();
    },
    stop.signal,
  );

  const pickedItems = computed(() => {
    const ids = picked.ids.value;
    return (list.value.value ?? []).filter(({ aid }) => ids.has(aid));
  });

  function gone(ids: readonly string[]) {
    const aids = new Set(ids.map(Number));
    picked.drop([...aids]);
    list.patch((all) => all.filter(({ aid }) => !aids.has(aid)));
  }

  /** What was added stands in the journal without its picture and length; a run back is told apart. */
  function done({ kind }: Pick<Run, 'kind'>, _: readonly string[], run: Run | null) {
    if (kind !== 'toview-remove' && kind !== 'fav-remove' && !run?.undoOf) void list.refresh();
  }

  function remove(items: readonly ToviewItem[]) {
    const order = removalOf(items);
    if (items.length === 1) void orders.act(order);
    else if (items.length > 1) void orders.propose(order);
  }

  /** Into a favourites folder; a move takes out only what was seen there. */
  function toFolder({ id: folder, title: into }: FavFolder, move: boolean) {
    const items = pickedItems.peek().map(({ aid, title, dead }) => ({
      id: String(aid),
      title,
      target: { aid },
      ...(dead && { skip: 'gone' as const }),
    }));
    orderFew({ kind: 'toview-to-fav', params: { folder, move }, into, items });
  }

  /** What can be taken back and was just chosen needs no second look, unless it is much. */
  function orderFew(order: PlannedOrder) {
    const items = order.items.filter(({ skip }) => !skip);
    if (items.length === 1) void orders.act({ ...order, items });
    else if (items.length > FEW) void orders.propose(order);
    else if (items.length > 0) void orders.begin(order);
  }

  /** Parts go one by one, so that each can be looked at and kept; the whole with one call. */
  function clear(what: ClearKind, title: string) {
    const going = (list.value.peek() ?? []).filter(CLEARS[what]);
    if (going.length === 0) return;
    const items = [{ id: what, title, target: {}, size: going.length }];
    const order: PlannedOrder =
      what === 'everything'
        ? { kind: 'toview-clear', params: { what }, items }
        : removalOf(going, { what });
    void orders.propose(order);
  }

  function add(links: readonly VideoLink[]) {
    const items = links.flatMap((link) => (link.type === 'video' ? [orderOf(link)] : []));
    if (items.length > 0) orderFew({ kind: 'toview-add', params: {}, items });
  }

  return {
    list,
    folders,
    filter,
    sort,
    text,
    minutes,
    owner: computed(() => {
      const mid = owner.value;
      if (mid === null) return null;
      return (list.value.value ?? []).find((item) => item.owner?.mid === mid)?.owner ?? null;
    }),
    onlyOf: (mid: number | null) => {
      owner.value = mid;
    },
    length,
    /** What is shown, of whatever length. */
    matching,
    shown,
    /** How far the list was scrolled when it was left. */
    startTop: start.top,
    scrolled: (top: number) => keep({ top }),
    picked,
    orders,
    /** Chosen ones that are gone: they stay where they are. */
    pickedDead: computed(() => pickedItems.value.filter(({ dead }) => dead).length),
    pickedSeconds: computed(() => timeLeftSeconds(pickedItems.value)),
    secondsLeft: computed(() => timeLeftSeconds(shown.value)),
    /** How many each way of clearing would take. */
    clearable: computed(() => {
      const all = list.value.value ?? [];
      return {
        watched: all.filter(CLEARS.watched).length,
        invalid: all.filter(CLEARS.invalid).length,
      };
    }),
    /** The first that plays when all are played. */
    firstToPlay: computed(() => shown.value.find(({ dead }) => !dead) ?? null),
    remove,
    removePicked: () => remove(pickedItems.peek()),
    toFolder,
    clear,
    /** For `addLinks`, which is loaded with its dialog. */
    adding: (signal: AbortSignal) => ({
      follow: (link: string) => ask('links.resolve', { link }, { signal }),
      add,
      signal,
    }),
    pick: (item: ToviewItem, withShift: boolean, from?: ToviewItem) =>
      picked.pick(item.aid, withShift, shownAids, from?.aid),
    pickAll: () => picked.all(shownAids()),
    load: () => {
      void list.load();
      orders.load();
    },
    dispose: () => {
      stop.abort();
      stopKeeping();
      list.dispose();
      folders.dispose();
      orders.dispose();
    },
  };
}

export type ToviewModel = ReturnType<typeof createToviewModel>;

function removalOf(videos: readonly ToviewItem[], params: object = {}): PlannedOrder {
  const items = videos.map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
  return { kind: 'toview-remove', params, items };
}

function orderOf(link: VideoLink & { type: 'video' }) {
  return 'bvid' in link
    ? { id: link.bvid, title: link.bvid, target: { bvid: link.bvid } }
    : { id: String(link.aid), title: `av${link.aid}`, target: { aid: link.aid } };
}
