import { computed, signal } from '@preact/signals';
import type { Run } from '@/src/domain/runs.ts';
import {
  fittingInto,
  selectToview,
  type ToviewFilter,
  type ToviewSort,
  timeLeftSeconds,
} from '@/src/domain/toview.ts';
import type { ToviewItem } from '@/src/domain/types.ts';
import { parseVideoLinks, type VideoLink } from '@/src/domain/video-link.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { createResource } from '../resource.ts';
import { createPicked } from './picked.ts';
import { createWork } from './work.ts';

/** Runs that this list stands for; adding is the way back. */
const KINDS = ['toview-remove', 'toview-clear', 'toview-to-fav', 'toview-add', 'fav-remove'];

export type ClearKind = 'watched' | 'invalid' | 'everything';

const CLEARS: Readonly<Record<ClearKind, (item: ToviewItem) => boolean>> = {
  watched: ({ progressSeconds }) => progressSeconds === -1,
  invalid: ({ dead }) => dead,
  everything: () => true,
};

export function createToviewModel(ask: Background) {
  const list = createResource((from, stop) => ask('toview.list', { from }, { signal: stop }));
  const folders = createResource((from, stop) => ask('fav.folders', { from }, { signal: stop }));
  const filter = signal<ToviewFilter>('all');
  const sort = signal<ToviewSort>('newest');
  const text = signal('');
  const shown = computed(() =>
    selectToview(list.value.value ?? [], {
      filter: filter.value,
      sort: sort.value,
      text: text.value,
    }),
  );
  const picked = createPicked<number>();
  const work = createWork(ask, {
    kinds: KINDS,
    done,
    undone: () => void list.refresh(),
    doubtful: () => void list.refresh(),
  });
  const stop = new AbortController();
  onRevision(
    ['toview'],
    () => {
      // A run tells its own end, and a click patches the list: nobody need ask in between.
      if (!work.run.peek() && work.acting.peek().size === 0) void list.refresh();
    },
    stop.signal,
  );

  const pickedItems = computed(() => {
    const ids = picked.ids.value;
    return (list.value.value ?? []).filter(({ aid }) => ids.has(aid));
  });

  /** Certain ends of what was ordered: the list shows them at once. */
  function done(kind: string, ids: readonly string[], run: Run | null) {
    const aids = ids.map(Number);
    if (kind === 'toview-remove') {
      picked.drop(aids);
      const gone = new Set(aids);
      list.patch((all) => all.filter(({ aid }) => !gone.has(aid)));
      return;
    }
    if (kind === 'toview-to-fav') picked.drop(aids);
    // What was added stands in the journal without its picture and length; a run back is told apart.
    if (kind !== 'fav-remove' && !run?.undoOf) void list.refresh();
  }

  function remove(items: readonly ToviewItem[]) {
    const orders = items.map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
    const order = { kind: 'toview-remove', params: {}, items: orders };
    if (orders.length === 1) void work.act(order);
    else if (orders.length > 1) void work.propose(order);
  }

  /** Into a favourites folder; a move takes out only what was seen there. */
  function toFolder(folder: number, move: boolean) {
    const items = pickedItems
      .peek()
      .filter(({ dead }) => !dead)
      .map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
    if (items.length === 0) return;
    void work.propose({ kind: 'toview-to-fav', params: { folder, move }, items });
  }

  /** One call for the whole of it; what goes is counted first and written down by the engine. */
  function clear(what: ClearKind, title: string, noteFor: (count: number) => string) {
    const count = (list.value.peek() ?? []).filter(CLEARS[what]).length;
    if (count === 0) return;
    const items = [{ id: what, title, target: {} }];
    void work.propose({ kind: 'toview-clear', params: { what }, items }, { note: noteFor(count) });
  }

  /** Adds every video that the text names. Gives the pieces that name none; then nothing is sent. */
  function add(words: string): readonly VideoLink[] {
    const links = parseVideoLinks(words);
    const wrong = links.filter(({ type }) => type !== 'video');
    if (wrong.length > 0) return wrong;
    const items = links.flatMap((link) => (link.type === 'video' ? [orderOf(link)] : []));
    const order = { kind: 'toview-add', params: {}, items };
    if (items.length === 1) void work.act(order);
    else if (items.length > 1) void work.propose(order);
    return [];
  }

  return {
    list,
    folders,
    filter,
    sort,
    text,
    shown,
    picked,
    work,
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
    add,
    pick(item: ToviewItem, withShift: boolean, from?: ToviewItem) {
      const order = shown.peek().map(({ aid }) => aid);
      if (withShift) picked.range(item.aid, order, from?.aid);
      else picked.toggle(item.aid);
    },
    pickAll: () => picked.all(shown.peek().map(({ aid }) => aid)),
    pickFitting: (minutes: number) =>
      picked.all(fittingInto(shown.peek(), minutes * 60).map(({ aid }) => aid)),
    load: () => {
      void list.load();
      work.load();
    },
    dispose: () => {
      stop.abort();
      list.dispose();
      folders.dispose();
      work.dispose();
    },
  };
}

export type ToviewModel = ReturnType<typeof createToviewModel>;

function orderOf(link: VideoLink & { type: 'video' }) {
  return 'bvid' in link
    ? { id: link.bvid, title: link.bvid, target: { bvid: link.bvid } }
    : { id: String(link.aid), title: `av${link.aid}`, target: { aid: link.aid } };
}
