import { computed, signal } from '@preact/signals';
import type { From, Sourced } from '@/src/reading/shared/sourced.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';
import { createResource, type Load } from './resource.ts';

/** Later pages may be kept from before, unless somebody wants to know anew. */
export type LaterFrom = Exclude<From, 'cache'>;

interface Options<Page, Item, Next> {
  /** The first page: from the cache at once, then from the service. */
  readonly first: Load<Page>;
  readonly page: (next: Next, stop: AbortSignal, from: LaterFrom) => Promise<Sourced<Page> | null>;
  readonly itemsOf: (page: Page) => readonly Item[];
  /**
   * Where the list goes on after this page, asked for with `asked` (null: the first); null at the
   * end. `had` are the items known by then. A page that adds nothing is the end, whatever is said.
   */
  readonly nextOf: (page: Page, asked: Next | null, had: number) => Next | null;
  /** Appends a page, leaving out what is there already: new entries shift the pages. */
  readonly append: (known: readonly Item[], page: readonly Item[]) => readonly Item[];
  /** No more items than this are kept. */
  readonly max: number;
  /** Pages in a row without a row that mean the end; 1 where nothing else is said. */
  readonly emptyPages?: number;
}

/** What came after the first page. */
interface Later<Item, Next> {
  readonly items: readonly Item[];
  /** Pages in a row that added nothing. */
  readonly barren: number;
  /** Their rows that could not be read. */
  readonly dropped: number;
  readonly next: Next | null;
}

/** Pages in a row whose rows could not be read: they were rows, but not for ever. */
const MOST_UNREADABLE = 3;

/**
 * The one rule that no list does without: a page that adds no row is the end. Services ignore page
 * numbers, repeat their last page and leave out totals, and a list that believes them asks for ever.
 * `barren`: pages in a row that added nothing, the last with so many `dropped` rows.
 */
export function isEnd(barren: number, dropped: number, emptyPages = 1): boolean {
  return barren >= (dropped > 0 ? Math.max(emptyPages, MOST_UNREADABLE) : emptyPages);
}

/** How long to wait for a page that is on its way already. */
const BLOCKED_MS = 50;

/** A list that grows page by page as it is scrolled. */
export function createPaged<Page, Item, Next>(options: Options<Page, Item, Next>) {
  const { page, itemsOf, nextOf, append, max, emptyPages = 1 } = options;
  const first = createResource(options.first);
  const later = signal<Later<Item, Next> | null>(null);
  const loading = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  /** Stops the page on its way when the list it belongs to is replaced. */
  let pages = new AbortController();
  /** Refreshes under way: until they end, no page may be added to a list about to be replaced. */
  let restarts = 0;
  let disposed = false;
  /** When somebody last wanted it anew, Unix milliseconds. */
  let wantedMs = -Infinity;

  const items = computed(() => {
    const start = first.value.value;
    return append(start ? itemsOf(start) : [], later.value?.items ?? []);
  });
  /** Where the list goes on after a page that was asked for with `asked`. */
  function after(page: Sourced<Page>, asked: Next | null, had: number, barren: number) {
    return isEnd(barren, page.dropped, emptyPages) ? null : nextOf(page.value, asked, had);
  }
  const next = computed(() => {
    const { data } = first.state.value;
    const had = items.value.length;
    if (!data || had >= max) return null;
    return later.value ? later.value.next : after(data, null, had, had === 0 ? 1 : 0);
  });

  async function more() {
    const asked = next.peek();
    if (asked === null || loading.peek() || error.peek()) return;
    // A first page still being refreshed may move the rest.
    if (restarts > 0 || first.state.peek().refreshing) return;
    const { signal: stop } = pages;
    loading.value = true;
    try {
      let found = await page(asked, stop, 'any');
      // What could not be read before they asked anew is asked for once more.
      if (found && found.dropped > 0 && found.learntAtMs < wantedMs && !stop.aborted) {
        found = await page(asked, stop, 'network');
      }
      if (stop.aborted || !found) return;
      const had = items.peek().length;
      const so = later.peek() ?? { items: [], barren: had === 0 ? 1 : 0, dropped: 0 };
      const { items: known, barren } = so;
      const added = append(known, itemsOf(found.value));
      const start = first.value.peek();
      const has = append(start ? itemsOf(start) : [], added).length;
      const empty = has > had ? 0 : barren + 1;
      const dropped = so.dropped + found.dropped;
      later.value = { items: added, barren: empty, dropped, next: after(found, asked, has, empty) };
    } catch (caught) {
      if (!stop.aborted) error.value = fieldsOf(caught);
    } finally {
      if (!stop.aborted) loading.value = false;
    }
  }

  /** Fetches page after page until there is enough; ends with the list or with the first error. */
  async function loadUntil(enough: () => boolean) {
    while (!disposed && !enough() && next.peek() !== null && error.peek() === null) {
      const blocked = loading.peek() || restarts > 0 || first.state.peek().refreshing;
      if (blocked) await new Promise((resolve) => setTimeout(resolve, BLOCKED_MS));
      else await more();
    }
  }

  function stopPages() {
    pages.abort();
    pages = new AbortController();
    loading.value = false;
    error.value = null;
  }

  /** Starts again from the first page; a refusal leaves what is shown in place. */
  async function refresh() {
    stopPages();
    wantedMs = Date.now();
    restarts++;
    await first.refresh();
    restarts--;
    if (!first.state.peek().error) later.value = null;
  }

  return {
    first,
    /** All of it, for what stands in its place. */
    resource: { state: first.state, refresh },
    items,
    /** Rows of all pages that could not be read. */
    dropped: computed(() => (first.state.value.data?.dropped ?? 0) + (later.value?.dropped ?? 0)),
    loading,
    /** Why the next page did not come; nothing more is asked for until `retry`. */
    error,
    atEnd: computed(() => first.value.value !== null && next.value === null),
    more: () => void more(),
    loadUntil,
    retry: () => {
      error.value = null;
      void more();
    },
    refresh,
    dispose: () => {
      disposed = true;
      stopPages();
      first.dispose();
    },
  };
}

/** Somebody who came or left meanwhile shifts the pages, and some answers name somebody twice: nobody is listed twice. */
export function appendPeople<T extends { readonly mid: number }>(
  known: readonly T[],
  page: readonly T[],
): readonly T[] {
  const byMid = Map.groupBy([...known, ...page], ({ mid }) => mid);
  return [...byMid.values()].flatMap(([first]) => first ?? []);
}
