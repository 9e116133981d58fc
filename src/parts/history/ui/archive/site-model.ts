import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { HistoryCursor, HistorySlice } from '@/src/parts/history/shared/history-item.ts';
import { SITE_UNREAD, type SiteRead } from '@/src/parts/history/shared/site-rows.ts';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { createPaged } from '@/src/ui/paged.ts';
import { appendViewings } from '../../shared/history.ts';
import { isSameCursor, MAX_VIEWS } from '../history-list.ts';

/**
 * What the site has, read beside the archive: its newest page, which the keeper has just had where
 * something is kept, and more of it when somebody asks.
 * @param asked Whatever was to be asked for at opening has been.
 */
export function createSiteModel(
  ask: Background,
  archive: ReadonlySignal<ArchiveState | null>,
  asked: ReadonlySignal<boolean>,
) {
  /** A page had rows that could not be read: which they are nobody knows. */
  const isSure = signal(true);
  /**
   * Deleted there, by key, with the time of what was, Unix seconds: pages that were read before still
   * name them. What is seen after that is another row.
   */
  const gone = signal<ReadonlyMap<string, number>>(new Map());
  const stop = new AbortController();

  function look(found: Sourced<HistorySlice> | null) {
    if (found && found.dropped > 0) isSure.value = false;
    return found;
  }
  const list = createPaged<HistorySlice, HistorySlice['items'][number], HistoryCursor>({
    first: async (from, ended) =>
      look(await ask('history.page', { cursor: null, from }, { signal: ended })),
    page: async (cursor, ended, from) =>
      look(await ask('history.page', { cursor, from }, { signal: ended })),
    itemsOf: ({ items }) => items,
    nextOf: ({ next }, before) => (next && before && isSameCursor(next, before) ? null : next),
    append: appendViewings,
    max: MAX_VIEWS,
  });

  /** What the keeper is about to read is not asked for beside it. */
  const isFree = computed(() => {
    const state = archive.value;
    const { reading } = state ?? {};
    const isToppingUp = reading?.topUp && reading.state !== 'done' && reading.state !== 'cancelled';
    return asked.value && state !== null && !(state.on && isToppingUp);
  });
  const stopLoading = effect(() => {
    // Also when something new was read.
    void archive.value?.reading?.completeAtMs;
    if (isFree.value) void list.first.load();
  });
  onRevision(['history'], () => isFree.peek() && void list.first.load(), stop.signal);

  const read = computed((): SiteRead => {
    const items = list.items.value;
    const last = items.at(-1);
    if (list.first.value.value === null) return SITE_UNREAD;
    const downToSeconds = list.atEnd.value ? 'end' : last?.viewedSeconds || null;
    return {
      items: items.filter(({ key, viewedSeconds }) => viewedSeconds > (gone.value.get(key) ?? -1)),
      downToSeconds,
      isSure: isSure.value,
    };
  });

  return {
    read,
    loading: list.loading,
    atEnd: list.atEnd,
    /** Why the site's part is missing, or goes no further; null: it does not. */
    error: computed(() => list.first.state.value.error ?? list.error.value),
    /** The keeper stands still: why is said beside what is kept. */
    isWaiting: computed(() => archive.value?.reading?.state === 'waiting' && !isFree.value),
    more: list.more,
    retry() {
      if (list.error.peek()) list.retry();
      else void list.first.refresh();
    },
    forget(keys: readonly string[]) {
      // Newest first: of a row that is told twice the first holds.
      const rows = list.items.peek().toReversed();
      const told = new Map(rows.map((one) => [one.key, one.viewedSeconds]));
      // Not read yet: a page under way may name it.
      const now = Date.now() / 1000;
      gone.value = new Map([
        ...gone.peek(),
        ...keys.map((key) => [key, told.get(key) ?? now] as const),
      ]);
    },
    dispose() {
      stop.abort();
      stopLoading();
      list.dispose();
    },
  };
}

export type SiteModel = ReturnType<typeof createSiteModel>;
