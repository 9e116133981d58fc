import { computed, signal } from '@preact/signals';
import {
  WORK_LISTS,
  WORK_PARTS,
  type WorkListId,
  type WorkOptions,
  type WorkOrder,
  type WorkPage,
  type WorkPartId,
  type WorkQuery,
  type WorkRow,
} from '@/src/parts/works/shared/works.ts';
import { createPaged } from '@/src/ui/paged.ts';
import { personResource, type SpaceParts } from '@/src/ui/person-parts.ts';
import { type ViewState, viewState } from '@/src/ui/resource.ts';

const SEARCH_AFTER_MS = 400;
const KEYWORD_MAX = 100;
/** So many pages of posts without a row are taken for the end. */
const MOST_EMPTY = 10;
/** More than anybody has uploaded, so a guard and not a limit. */
const MOST_ROWS = 50_000;

/** A season or a series that is open, over the list it came from. */
export interface OpenPart {
  readonly list: WorkPartId;
  readonly row: WorkRow;
}

export function isWorkList(id: string | undefined): id is WorkListId {
  return id !== undefined && Object.hasOwn(WORK_LISTS, id);
}

/** Somebody's works: one list at a time, asked page by page as it is scrolled. */
export function createWorksModel(parts: SpaceParts, begin?: string) {
  const { ask, mid, signal: ended } = parts;
  const tab = signal<WorkListId>(isWorkList(begin) ? begin : 'videos');
  const part = signal<OpenPart | null>(null);
  /** What is asked of each list; kept while the person looks at others. */
  const queries = signal<Readonly<Record<string, WorkQuery>>>({});
  const text = signal('');
  const likeEffect = personResource(parts, 'works.likeEffect');
  const known = new Map<string, ReturnType<typeof createList>>();
  let timer = 0;

  const id = computed(() => part.value?.list ?? tab.value);
  const options = computed(
    (): WorkOptions => (part.value ? WORK_PARTS[part.value.list] : WORK_LISTS[tab.value]),
  );
  const query = computed((): WorkQuery => {
    const asked = queries.value[id.value] ?? {};
    return part.value?.row.opens ? { ...asked, part: part.value.row.opens.part } : asked;
  });

  function createList(list: WorkListId | WorkPartId, asked: WorkQuery) {
    const page = (cursor: string | null, from: 'cache' | 'any' | 'network', stop: AbortSignal) =>
      ask('works.page', { mid, list, query: asked, cursor, from }, { signal: stop });
    return createPaged<WorkPage, WorkRow, string>({
      first: (from, stop) => page(null, from, stop),
      page: (cursor, stop, from) => page(cursor, from, stop),
      itemsOf: ({ rows }) => rows,
      nextOf: ({ next }) => next,
      append: appendRows,
      max: MOST_ROWS,
      // Posts that cannot be shown leave their pages empty.
      emptyPages: list === 'dynamics' ? MOST_EMPTY : 1,
    });
  }

  /** The list for what is chosen now; one that was open before comes back as it was. */
  function current() {
    const [list, asked] = [id.peek(), query.peek()];
    const key = JSON.stringify([list, asked]);
    const found = known.get(key) ?? createList(list, asked);
    known.set(key, found);
    return found;
  }

  const list = signal(current());

  async function show() {
    clearTimeout(timer);
    const now = current();
    list.value = now;
    if (now.first.state.peek().status === 'idle') await now.first.load();
    // A page may be empty while there is more.
    let empty = 0;
    await now.loadUntil(() => {
      empty += 1;
      return list.peek() !== now || now.items.peek().length > 0 || empty > MOST_EMPTY;
    });
  }

  function put(change: WorkQuery) {
    queries.value = { ...queries.peek(), [id.peek()]: { ...queries.peek()[id.peek()], ...change } };
    void show();
  }

  ended.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const one of known.values()) one.dispose();
  });

  return {
    tab,
    part,
    options,
    query,
    text,
    list,
    likeEffect,
    /** Rows with more to come are no empty list. */
    state: computed((): ViewState => {
      const { first, items, atEnd, error, dropped } = list.value;
      const isNone = items.value.length === 0;
      const isOpen = first.state.value.data !== null && isNone && !atEnd.value;
      if (isOpen) return error.value ? 'failed' : 'loading';
      return viewState<unknown>(first.state.value, () => isNone, dropped.value);
    }),
    total: computed(() => list.value.first.value.value?.total ?? null),
    /** Partitions of the videos, as the first page of all of them names them. */
    partitions: computed(() => list.value.first.value.value?.partitions ?? []),
    isNarrowed: computed(() => {
      const { keyword, tid, filters } = query.value;
      return Boolean(keyword || tid || filters);
    }),
    load: () => void show(),
    choose(next: WorkListId) {
      if (tab.peek() === next && !part.peek()) return;
      tab.value = next;
      part.value = null;
      text.value = queries.peek()[next]?.keyword ?? '';
      void show();
    },
    openPart(row: WorkRow) {
      if (!row.opens) return;
      part.value = { list: row.opens.list, row };
      void show();
    },
    back() {
      part.value = null;
      void show();
    },
    order: (order: WorkOrder) => put({ order }),
    filter: (name: string, value: string) =>
      put({ filters: { ...query.peek().filters, [name]: value } }),
    narrow: (tid: number | undefined) => put({ tid }),
    type(words: string) {
      text.value = words;
      clearTimeout(timer);
      const keyword = words.trim().slice(0, KEYWORD_MAX);
      if (keyword === (query.peek().keyword ?? '')) return;
      timer = window.setTimeout(() => put({ keyword }), SEARCH_AFTER_MS);
    },
    more: () => list.peek().more(),
    retry() {
      const now = list.peek();
      if (now.error.peek()) now.retry();
      else void now.first.refresh();
    },
  };
}

export type WorksModel = ReturnType<typeof createWorksModel>;

/** Something posted meanwhile shifts the pages: no row comes twice. */
function appendRows(known: readonly WorkRow[], page: readonly WorkRow[]): readonly WorkRow[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...page.filter(({ id }) => !ids.has(id))];
}
