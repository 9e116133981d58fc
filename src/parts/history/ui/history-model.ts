import { computed, signal } from '@preact/signals';
import { isSameDay, rowsByDay, viewingId } from '@/src/parts/history/shared/history.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { keptViews } from '@/src/ui/kept-view.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { type Caught, createHistoryHunt } from './history-hunt.ts';
import {
  createHistoryList,
  HISTORY_KINDS,
  type HistoryKind,
  type HistoryListModel,
  isSifted,
} from './history-list.ts';

/** As many rows as fill the popup, and some more. */
const SCREENFUL = 12;
/** A list left far down is read again no further than this. */
const MOST_AGAIN = 150;
/** More than a row is high: so many rows at least are above a place. */
const ROW_AT_MOST_PX = 64;
const SEARCH_AFTER_MS = 300;
const KEYWORD_MAX = 100;

/** 0: before no time. What is kept is checked by the type of what stands here. */
const AT_FIRST = { kind: 'all', text: '', before: 0, top: 0 };

export function createHistoryModel(ask: Background) {
  const { start, keep } = keptViews.of('history', AT_FIRST);
  const kind = signal<HistoryKind>(HISTORY_KINDS.find((one) => one === start.kind) ?? 'all');
  const text = signal(start.text);
  /** Only viewings before this time, in Unix seconds; null: all. */
  const before = signal<number | null>(start.before || null);
  const list = signal<HistoryListModel>(
    createHistoryList(ask, kind.peek(), wordsOf(start.text), before.peek()),
  );
  const hunting = createHistoryHunt(ask);
  const recording = readResource(ask, 'history.recording');
  /** Deleted here; pages that were read before still name them. */
  const gone = signal<ReadonlySet<string>>(new Set());
  const picked = createPicked<string>();
  const orders = createListOrders(ask, {
    kinds: ['history-remove', 'history-clear', 'history-pause'],
    rows: 'titled',
    settled: ({ kind: what }, ids) => {
      if (what === 'history-remove') leave(ids);
    },
    done({ kind: what }) {
      if (what !== 'history-clear') return;
      picked.none();
      void list.peek().refresh();
    },
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
        !gone.value.has(viewingId(item)) &&
        (!isSifted(kind.value) || item.business === kind.value) &&
        (before.value === null || item.viewedSeconds < before.value),
    ),
  );
  const shownIds = () => items.peek().map(viewingId);

  function leave(ids: readonly string[]) {
    gone.value = new Set([...gone.peek(), ...ids]);
    picked.drop(ids);
  }

  /** What the service does not sift is fetched on until there is something to look at. */
  async function fill(enough: number) {
    const now = list.peek();
    await now.loadUntil(() => list.peek() !== now || items.peek().length >= enough);
  }

  async function show() {
    clearTimeout(timer);
    list.peek().dispose();
    picked.none();
    keep({ kind: kind.peek(), text: text.peek(), before: before.peek() ?? 0, top: 0 });
    list.value = createHistoryList(ask, kind.peek(), wordsOf(text.peek()), before.peek());
    await load();
  }

  /** From the first page on as far as there is something to see: by kind, day, or place left. */
  async function load(top = 0) {
    const now = list.peek();
    await now.first.load();
    if (list.peek() === now) await goOn(top);
  }

  async function goOn(top = 0) {
    const again = Math.min(MOST_AGAIN, top / ROW_AT_MOST_PX + SCREENFUL);
    if (isSiftedHere() || top > 0) await fill(again);
    // Nobody scrolls in a list of nothing: a first page that could not be read is no end of it.
    else if (items.peek().length === 0) await fill(1);
  }

  /** All of it anew, what could not be read included. */
  async function refresh() {
    const now = list.peek();
    await now.refresh();
    if (list.peek() === now) await goOn();
  }

  const isSiftedHere = () => isSifted(kind.peek()) || before.peek() !== null;

  /** Lists what was seen on a day and before; words are another way of looking. */
  function jump(afterDay: number | null) {
    before.value = afterDay;
    text.value = '';
    void show();
  }

  function choose(next: HistoryKind) {
    if (kind.peek() === next) return;
    kind.value = next;
    void show();
  }

  function type(words: string) {
    const same = text.peek().trim() === words.trim();
    text.value = words;
    if (wordsOf(words) !== '') before.value = null;
    clearTimeout(timer);
    if (!same) timer = window.setTimeout(() => void show(), SEARCH_AFTER_MS);
  }

  /** Everything of somebody, or from a device, after a look at the plan. */
  async function removeAll(
    label: string,
    wanted: (item: HistoryItem) => boolean,
    noteFor: (caught: Caught) => string,
  ) {
    const caught = await hunting.start(label, wanted);
    if (caught && caught.items.length > 0) remove(caught.items, noteFor(caught));
  }

  /** One at once; more after a look at the plan. Nothing brings them back. */
  function remove(viewings: readonly HistoryItem[], note?: string) {
    const byKey = new Map(viewings.map((item) => [item.key, item]));
    const wanted = [...byKey.values()].map((item) => ({
      id: viewingId(item),
      title: item.title,
      target: { kid: item.key, viewedSeconds: item.viewedSeconds },
    }));
    if (wanted.length === 0) return;
    const order: PlannedOrder = { kind: 'history-remove', params: {}, items: wanted };
    if (wanted.length === 1 && note === undefined) void orders.act(order);
    else void orders.propose(order, note === undefined ? {} : { note });
  }

  /** Every viewing of the day, also those further down than was scrolled. */
  async function removeDay(seconds: number) {
    const now = list.peek();
    const ofDay = ({ viewedSeconds }: HistoryItem) => isSameDay(viewedSeconds, seconds);
    await now.loadUntil(() => {
      // One without a time says nothing about how far that is.
      const last = now.items.peek().findLast(({ viewedSeconds }) => viewedSeconds > 0);
      return last !== undefined && last.viewedSeconds < seconds && !ofDay(last);
    });
    // A day read in part must not be called the day.
    if (list.peek() === now && !now.error.peek()) remove(items.peek().filter(ofDay));
  }

  function removePicked() {
    const ids = picked.ids.peek();
    remove(items.peek().filter((item) => ids.has(viewingId(item))));
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
    orders,
    recording,
    hunting,
    removeAll: (...asked: Parameters<typeof removeAll>) => void removeAll(...asked),
    before,
    jump,
    startTop: start.top,
    scrolled: (top: number) => keep({ top }),
    load: () => {
      void load(start.top);
      void recording.load();
      orders.load();
    },
    refresh,
    more: () => {
      if (isSiftedHere()) void fill(items.peek().length + SCREENFUL);
      else list.peek().more();
    },
    pick: (item: HistoryItem, withShift: boolean, from?: HistoryItem) =>
      picked.pick(viewingId(item), withShift, shownIds, from && viewingId(from)),
    pickAll: () => picked.all(shownIds()),
    remove: (item: HistoryItem) => remove([item]),
    removeDay: (seconds: number) => void removeDay(seconds),
    removePicked,
    clear: (title: string, typed: string, note: string) => {
      const order: PlannedOrder = {
        kind: 'history-clear',
        params: {},
        items: [{ id: 'all', title, target: {} }],
      };
      void orders.propose(order, { typed, note });
    },
    setRecording: (on: boolean, title: string) => {
      const order: PlannedOrder = {
        kind: 'history-pause',
        params: { paused: !on },
        items: [{ id: 'recording', title, target: {} }],
      };
      void orders.act(order);
    },
    dispose: () => {
      clearTimeout(timer);
      stop.abort();
      hunting.dispose();
      list.peek().dispose();
      recording.dispose();
      orders.dispose();
    },
  };
}

const wordsOf = (typed: string) => typed.trim().slice(0, KEYWORD_MAX);

export type HistoryModel = ReturnType<typeof createHistoryModel>;
