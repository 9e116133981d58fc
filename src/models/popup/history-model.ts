import { computed, signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { appendViews, rowsByDay } from '@/src/domain/history.ts';
import type { HistoryCursor, HistoryItem } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createResource } from '../resource.ts';
import { fieldsOf } from './toview-model.ts';

/** The popup keeps no more views than this; the dashboard is for the rest. */
export const MAX_VIEWS = 10_000;

export function createHistoryModel(ask: Background) {
  const first = createResource((from, stop) =>
    ask('history.page', { cursor: null, from }, { signal: stop }),
  );
  /** Views of the pages after the first, and where the list goes on. */
  const later = signal<{ items: readonly HistoryItem[]; next: HistoryCursor | null } | null>(null);
  const loading = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  const stop = new AbortController();

  const items = computed(() =>
    appendViews(first.value.value?.items ?? [], later.value?.items ?? []),
  );
  const next = computed(() => {
    const cursor = later.value ? later.value.next : (first.value.value?.next ?? null);
    return items.value.length < MAX_VIEWS ? cursor : null;
  });

  async function more() {
    const cursor = next.peek();
    // A first page still being refreshed may move the cursor.
    if (!cursor || loading.peek() || error.peek() || first.state.peek().refreshing) return;
    loading.value = true;
    try {
      const page = await ask('history.page', { cursor, from: 'any' }, { signal: stop.signal });
      if (page) {
        const before = later.peek()?.items ?? [];
        later.value = { items: appendViews(before, page.value.items), next: page.value.next };
      }
    } catch (caught) {
      if (!stop.signal.aborted) error.value = fieldsOf(caught);
    } finally {
      loading.value = false;
    }
  }

  return {
    first,
    rows: computed(() => rowsByDay(items.value)),
    loading,
    error,
    atEnd: computed(() => first.value.value !== null && next.value === null),
    more: () => void more(),
    retry: () => {
      error.value = null;
      void more();
    },
    refresh: async () => {
      later.value = null;
      error.value = null;
      await first.refresh();
    },
    dispose: () => {
      stop.abort();
      first.dispose();
    },
  };
}

export type HistoryModel = ReturnType<typeof createHistoryModel>;
