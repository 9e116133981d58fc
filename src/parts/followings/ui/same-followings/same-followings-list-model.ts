import { computed, signal as createSignal, effect } from '@preact/signals';
import type { PeoplePage, Person } from '@/src/parts/followings/shared/relation.ts';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { openPerson } from '@/src/ui/open-person.ts';
import { isEnd } from '@/src/ui/paged.ts';
import {
  ensure,
  knownGroups,
  ownedResource,
  rereadOn,
  type SpaceParts,
} from '@/src/ui/person-parts.ts';
import { viewState } from '@/src/ui/resource.ts';

/** 50 a page: more than anybody reads in a side panel, and a bound for what is kept. */
const MAX_PAGES = 40;

/** Accounts that both the viewer and the person follow, a page at a time. */
export function createSameFollowingsListModel(parts: SpaceParts) {
  const { ask, mid, signal } = parts;
  const first = ownedResource<PeoplePage>(
    (from, stop) => ask('followings.same', { mid, pn: 1, from }, { signal: stop }),
    signal,
  );
  const groups = knownGroups(parts);
  const later = createSignal<readonly Sourced<PeoplePage>[]>([]);
  const loadingMore = createSignal(false);
  const moreError = createSignal<BiliErrorFields | null>(null);
  const pages = computed(() => {
    const { data } = first.state.value;
    return data ? [data, ...later.value] : [];
  });

  /** Nobody twice: the list may move between two pages. */
  const people = computed((): readonly Person[] => [
    ...new Map(
      pages.value.flatMap(({ value }) => value.people.map((one) => [one.mid, one] as const)),
    ).values(),
  ]);
  // Names are asked for only when there is somebody in a group.
  signal.addEventListener(
    'abort',
    effect(() => {
      if (people.value.some(({ tagids }) => tagids.length > 0)) ensure(groups);
    }),
  );

  // Groups were renamed or are gone.
  rereadOn(['groups'], groups, parts, 'load');

  const hasMore = computed(() => pages.value.length < MAX_PAGES && goesOn(pages.value));

  async function loadMore() {
    if (loadingMore.peek()) return;
    loadingMore.value = true;
    moreError.value = null;
    try {
      const pn = pages.peek().length + 1;
      const found = await ask('followings.same', { mid, pn, from: 'any' }, { signal });
      if (!signal.aborted && found) later.value = [...later.peek(), found];
    } catch (error) {
      if (!signal.aborted) moreError.value = fieldsOf(error);
    } finally {
      loadingMore.value = false;
    }
  }

  return {
    first,
    loadingMore,
    moreError,
    state: computed(() => viewState(first.state.value, ({ people }) => people.length === 0)),
    total: computed(() => Math.max(first.value.value?.total ?? 0, people.value.length)),
    people,
    /** Names of my own groups by their ids, once they are known: special follows have their mark. */
    names: computed(() => {
      const own = (groups.value.value ?? []).filter(({ tagid }) => tagid > 0);
      return new Map(own.map(({ tagid, name }) => [tagid, name] as const));
    }),
    hasMore,
    open: () => ensure(first),
    openPerson: openPerson(ask),
    loadMore,
    /** Page after page until there is enough or no more; ends with the first failure. */
    async loadUntil(enough: () => boolean) {
      while (!enough() && hasMore.peek() && !loadingMore.peek()) {
        await loadMore();
        if (signal.aborted || moreError.peek()) return;
      }
    },
  };
}

export type SameFollowingsListModel = ReturnType<typeof createSameFollowingsListModel>;

/** By the service's own total; where it gives none, to a page that adds nobody. */
function goesOn(pages: readonly Sourced<PeoplePage>[]): boolean {
  const seen = new Set<number>();
  let barren = 0;
  let unreadable = 0;
  for (const { value, dropped } of pages) {
    const had = seen.size;
    for (const { mid } of value.people) seen.add(mid);
    barren = seen.size > had ? 0 : barren + 1;
    unreadable += dropped;
  }
  const last = pages.at(-1);
  if (!last?.value.more || isEnd(barren, last.dropped)) return false;
  const { total } = last.value;
  // Some answers say 0 and have rows: that is no total either.
  return !total || seen.size + unreadable < total;
}
