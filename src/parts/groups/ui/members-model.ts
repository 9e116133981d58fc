import { computed, signal } from '@preact/signals';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { PeoplePage, Person } from '@/src/parts/followings/shared/relation.ts';
import { goalOfRun, leavesGroup } from '@/src/parts/followings/shared/relation-goals.ts';
import { type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import type { From } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import { itemsOfKind, type KindId } from '@/src/shared/kind-ids.ts';
import { searchForm } from '@/src/shared/search-form.ts';
import type { ListOrders } from '@/src/ui/list-orders.ts';
import { appendPeople, createPaged } from '@/src/ui/paged.ts';
import { personItem } from '@/src/ui/person-item.ts';
import { createPicked } from '@/src/ui/picked.ts';

/** So long the service may name somebody who is gone. */
const SLOW_MS = 10_000;

/** More people than anybody may follow, so a guard and not a limit. */
export const MAX_MEMBERS = 10_000;

/** The people in one follow group, and what can be done with many of them. */
export function createMembersModel(ask: Background, group: FollowGroup, orders: ListOrders) {
  const { tagid } = group;
  const paged = createPaged<PeoplePage, Person, number>({
    first: (from, signal) => read(1, from, signal),
    page: (pn, signal, from) => read(pn, from, signal),
    itemsOf: ({ people }) => people,
    // A short page may be all that the service gives at once: its own count knows better.
    nextOf: ({ more }, asked, had) => (more || had < group.count ? (asked ?? 1) + 1 : null),
    append: appendPeople,
    max: MAX_MEMBERS,
  });
  const text = signal('');
  /**
   * Taken out by what was ordered here, and when: pages that were read before still name them. Who is
   * named later was put back.
   */
  const gone = signal<ReadonlyMap<number, number>>(new Map());
  const picked = createPicked<number>();
  const present = computed(() => paged.items.value.filter(({ mid }) => !gone.value.has(mid)));
  /** The service lists the latest follow first, and no other way. */
  const oldestFirst = signal(false);
  /** All of them are being read, because all are wanted. */
  const readingAll = signal(false);
  const shown = computed(() => {
    const wanted = searchForm(text.value);
    const all = oldestFirst.value ? present.value.toReversed() : present.value;
    if (wanted === '') return all;
    return all.filter(
      ({ mid, name, sign }) =>
        String(mid) === wanted ||
        searchForm(name).includes(wanted) ||
        searchForm(sign).includes(wanted),
    );
  });

  async function read(pn: number, from: From, signal: AbortSignal) {
    const found = await ask('groups.members', { tagid, pn, from }, { signal });
    const isBack = (mid: number) =>
      found !== null && found.learntAtMs > (gone.peek().get(mid) ?? Infinity) + SLOW_MS;
    const back = new Set(found?.value.people.map(({ mid }) => mid).filter(isBack));
    if (back.size > 0) gone.value = new Map([...gone.peek()].filter(([mid]) => !back.has(mid)));
    return found;
  }

  const shownMids = () => shown.peek().map(({ mid }) => mid);

  function type(words: string) {
    text.value = words;
    // Who is not loaded yet can be meant, too.
    if (words.trim() !== '') void paged.loadUntil(() => text.peek().trim() === '');
  }

  async function readAll(enough: () => boolean = () => false) {
    readingAll.value = true;
    await paged.loadUntil(enough);
    readingAll.value = false;
  }

  /** A list read in part has no oldest: it is shown once everybody is there. */
  function sort(oldest: boolean) {
    oldestFirst.value = oldest;
    if (oldest) void readAll(() => !oldestFirst.peek());
  }

  /** Everybody shown; those of later pages are fetched first. */
  async function pickAll() {
    await readAll();
    picked.all(shownMids());
  }

  function chosen(): readonly Person[] {
    const ids = picked.ids.peek();
    return present.peek().filter(({ mid }) => ids.has(mid));
  }

  /** One person at once, more after a look at the plan; nobody is let go without a word. */
  function order(kind: KindId, params: object, into?: string) {
    const items = chosen().map(personItem);
    const [only, ...more] = items;
    if (!only) return;
    const asked = { kind, params, items, ...(into !== undefined && { into }) };
    if (more.length > 0 || kind === 'unfollow') void orders.propose(asked);
    else void orders.act(asked);
  }

  return {
    ...paged,
    group,
    orders,
    text,
    type,
    shown,
    oldestFirst,
    sort,
    /** How many of them are there, while all are being read; null otherwise. */
    reading: computed(() => (readingAll.value ? paged.items.value.length : null)),
    picked,
    pick: (person: Person, withShift: boolean, from?: Person) =>
      picked.pick(person.mid, withShift, shownMids, from?.mid),
    pickAll: () => void pickAll(),
    /** Into the default group means into none. */
    moveTo: (target: number, name: string) =>
      order('group-move', { from: tagid > 0 ? [tagid] : [], to: target > 0 ? [target] : [] }, name),
    copyTo: (target: number, name: string) => order('group-add', { tagids: [target] }, name),
    leave: () => order('group-leave', { tagids: [tagid] }, group.name),
    unfollow: () => order('unfollow', {}),
    star: () => (tagid === SPECIAL_TAGID ? order('special-off', {}) : order('special-on', {})),
    undone() {
      gone.value = new Map();
      void paged.refresh();
    },
    /** Some of what was ordered has come true: what of people is said by their numbers, as groups are. */
    settled(what: Pick<Run, 'kind' | 'params'>, ids: readonly string[]) {
      if (itemsOfKind(what.kind) !== 'person') return;
      const mids = ids.map(Number);
      picked.drop(mids);
      if (!leavesGroup(goalOfRun(what), tagid)) return;
      const now = Date.now();
      gone.value = new Map([...gone.peek(), ...mids.map((mid) => [mid, now] as const)]);
    },
  };
}

export type MembersModel = ReturnType<typeof createMembersModel>;
