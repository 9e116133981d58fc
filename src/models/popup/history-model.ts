import { computed, signal } from '@preact/signals';
import { isSameDay, rowsByDay, viewId } from '@/src/domain/history.ts';
import type { HistoryItem } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { createResource } from '../resource.ts';
import { createHistoryList, type HistoryKind, type HistoryList, isSifted } from './history-list.ts';
import { createPicked } from './picked.ts';
import { createWork } from './work.ts';

/** As many rows as fill the popup, and some more. */
const SCREENFUL = 12;
const SEARCH_AFTER_MS = 300;
const KEYWORD_MAX = 100;

export function createHistoryModel(ask: Background) {
  const kind = signal<HistoryKind>('all');
  const text = signal('');
  const list = signal<HistoryList>(createHistoryList(ask, 'all', ''));
  const recording = createResource((from, stop) =>
    ask('history.recording', { from }, { signal: stop }),
  );
  /** Deleted here; pages that were read before still name them. */
  const gone = signal<ReadonlySet<string>>(new Set());
  const picked = createPicked<string>();
  const work = createWork(ask, {
    kinds: ['history-remove', 'history-clear', 'history-pause'],
    done,
  });
  const stop = new AbortController();
  let timer = 0;
  // Deleted or paused elsewhere; later pages stay where they are.
  onRevision(
    ['history'],
    () => {
      void list.peek().first.load();
      void recording.load();
    },
    stop.signal,
  );

  const items = computed(() =>
    list.value.items.value.filter(
      (item) =>
        !gone.value.has(viewId(item)) && (!isSifted(kind.value) || item.business === kind.value),
    ),
  );

  function done(what: string, ids: readonly string[]) {
    if (what === 'history-remove') {
      gone.value = new Set([...gone.peek(), ...ids]);
      picked.drop(ids);
    }
    if (what === 'history-clear') {
      picked.none();
      void list.peek().refresh();
    }
  }

  /** What the service does not sift is fetched on until there is something to look at. */
  async function fill() {
    const now = list.peek();
    if (!isSifted(kind.peek())) return;
    const enough = items.peek().length + SCREENFUL;
    await now.loadUntil(() => list.peek() !== now || items.peek().length >= enough);
  }

  async function show() {
    clearTimeout(timer);
    list.peek().dispose();
    picked.none();
    const next = createHistoryList(ask, kind.peek(), text.peek().trim().slice(0, KEYWORD_MAX));
    list.value = next;
    await next.first.load();
    await fill();
  }

  function choose(next: HistoryKind) {
    if (kind.peek() === next) return;
    kind.value = next;
    void show();
  }

  function type(words: string) {
    const same = text.peek().trim() === words.trim();
    text.value = words;
    clearTimeout(timer);
    if (!same) timer = window.setTimeout(() => void show(), SEARCH_AFTER_MS);
  }

  /** One at once; more after a look at the plan. Nothing brings them back. */
  function remove(views: readonly HistoryItem[]) {
    const byKey = new Map(views.map((item) => [item.key, item]));
    const orders = [...byKey.values()].map((item) => ({
      id: viewId(item),
      title: item.title,
      target: { kid: item.key, viewedSeconds: item.viewedSeconds },
    }));
    if (orders.length === 0) return;
    const order = { kind: 'history-remove', params: {}, items: orders };
    if (orders.length === 1) void work.act(order);
    else void work.propose(order);
  }

  /** Every view of the day, also those further down than was scrolled. */
  async function removeDay(seconds: number) {
    const now = list.peek();
    const ofDay = ({ viewedSeconds }: HistoryItem) => isSameDay(viewedSeconds, seconds);
    await now.loadUntil(() => {
      const last = now.items.peek().at(-1);
      return last !== undefined && last.viewedSeconds < seconds && !ofDay(last);
    });
    // A day read in part must not be called the day.
    if (list.peek() === now && !now.error.peek()) remove(items.peek().filter(ofDay));
  }

  function removePicked() {
    const ids = picked.ids.peek();
    remove(items.peek().filter((item) => ids.has(viewId(item))));
  }

  return {
    kind,
    choose,
    text,
    type,
    list,
    items,
    rows: computed(() => rowsByDay(items.value)),
    picked,
    work,
    recording,
    load: () => {
      void list.peek().first.load();
      void recording.load();
      work.load();
    },
    more: () => {
      if (isSifted(kind.peek())) void fill();
      else list.peek().more();
    },
    pick(item: HistoryItem, withShift: boolean, from?: HistoryItem) {
      if (withShift) picked.range(viewId(item), items.peek().map(viewId), from && viewId(from));
      else picked.toggle(viewId(item));
    },
    pickAll: () => picked.all(items.peek().map(viewId)),
    remove: (item: HistoryItem) => remove([item]),
    removeDay: (seconds: number) => void removeDay(seconds),
    removePicked,
    clear: (title: string, typed: string, note: string) => {
      const order = {
        kind: 'history-clear',
        params: {},
        items: [{ id: 'all', title, target: {} }],
      };
      void work.propose(order, { typed, note });
    },
    setRecording: (on: boolean, title: string) => {
      const order = {
        kind: 'history-pause',
        params: { paused: !on },
        items: [{ id: 'recording', title, target: {} }],
      };
      void work.act(order);
    },
    dispose: () => {
      clearTimeout(timer);
      stop.abort();
      list.peek().dispose();
      recording.dispose();
      work.dispose();
    },
  };
}

export type HistoryModel = ReturnType<typeof createHistoryModel>;
