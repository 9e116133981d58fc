import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { createSearch } from '@/src/parts/followings/shared/search.ts';
import { type BoardColumn, type Hit, hitsOn } from './columns.ts';

const NOWHERE: readonly Hit[] = [];

/**
 * Where somebody is on the board, searched as the workbench does.
 * @param show Brings a place into view.
 */
export function createBoardSearch(
  columns: ReadonlySignal<readonly BoardColumn[]>,
  show: (hit: Hit) => void,
) {
  const search = createSearch();
  const text = signal('');
  /** Which of the places is looked at. */
  const at = signal(0);
  const hits = computed((): readonly Hit[] => {
    const fits = search.matcher(text.value);
    return fits ? hitsOn(columns.value, fits) : [];
  });
  const byColumn = computed(() => Map.groupBy(hits.value, ({ tagid }) => tagid));
  const current = computed((): Hit | null => {
    const all = hits.value;
    return all[Math.min(at.value, all.length - 1)] ?? null;
  });

  function go(to: number) {
    const count = hits.peek().length;
    if (count === 0) return;
    at.value = (to + count) % count;
    const hit = current.peek();
    if (hit) show(hit);
  }

  return {
    text,
    /** Somebody is looked for. */
    isOn: computed(() => text.value.trim() !== ''),
    hits,
    /** Those in one column: it hears nothing of a search that finds nobody there before and after. */
    hitsIn: (tagid: number) => computed(() => byColumn.value.get(tagid) ?? NOWHERE),
    /** The place that is looked at, where it is in this column. */
    currentIn: (tagid: number) =>
      computed(() => (current.value?.tagid === tagid ? current.value : null)),
    at: computed(() => Math.min(at.value, Math.max(0, hits.value.length - 1))),
    current,
    type(words: string) {
      text.value = words;
      go(0);
    },
    step: (by: 1 | -1) => go(at.peek() + by),
    /** Makes ready what the first search would have to wait for. */
    prepare: (rows: readonly FollowingRow[]) => search.prepare(rows),
  };
}
