import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Run } from '@/src/engine/shared/runs.ts';
import { locale } from '@/src/i18n.ts';
import { ends, goalOfRun } from '@/src/parts/followings/shared/relation-goals.ts';
import type { NotesByMid } from '@/src/parts/notes/ui/index.ts';
import type { ListedPage, PersonInList } from '@/src/parts/relations/shared/listed.ts';
import {
  type Asked,
  createShown,
  type ListOnly,
  type ListOrder,
  needsAll,
} from '@/src/parts/relations/shared/shown.ts';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import { appendPeople, createPaged, type LaterFrom } from '@/src/ui/paged.ts';
import { createPicked } from '@/src/ui/picked.ts';
import { type Load, viewState } from '@/src/ui/resource.ts';
import type { ListKind, ListSpec } from './list-specs.ts';

export interface PeopleReads {
  readonly spec: ListSpec;
  readonly first: Load<ListedPage>;
  /** Absent: the first answer is all there is. */
  readonly page?: (
    pn: number,
    stop: AbortSignal,
    from: LaterFrom,
  ) => Promise<Sourced<ListedPage> | null>;
}

const PAGE = 50;
/** A guard and no limit of the service. */
const MOST = 20_000;

type Change = Partial<Pick<PersonInList, 'mine' | 'special'>>;

/** What an order that came true makes of somebody who stays on the list. */
const CHANGES: Readonly<Partial<Record<ListKind, (one: PersonInList, spec: ListSpec) => Change>>> =
  {
    'follow-into': (_, { id }) => ({ mine: id === 'fans' ? 'mutual' : 'following' }),
    unfollow: () => ({ mine: 'none', special: false }),
    block: () => ({ mine: 'blocked', special: false }),
  };

/** People of one list, page by page as it is scrolled, or all of them when all are wanted. */
export function createPeopleList(
  { spec, first, page }: PeopleReads,
  notes: ReadonlySignal<NotesByMid>,
) {
  const { cap } = spec;
  const paged = createPaged<ListedPage, PersonInList, number>({
    first,
    page: async (pn, stop, from) => (await page?.(pn, stop, from)) ?? null,
    itemsOf: ({ people }) => people,
    nextOf: ({ more, total }, asked, had) => {
      const pn = asked ?? 1;
      // A total below what came already is none.
      if (!page || !more || had === total) return null;
      // Behind its limit the service refuses.
      return cap !== null && pn * PAGE >= cap ? null : pn + 1;
    },
    append: appendPeople,
    max: MOST,
  });
  const asked = signal<Asked>({ text: '', order: 'newest', only: 'all' });
  const collator = new Intl.Collator(locale());
  const look = createShown(collator.compare, (mid) => notes.value.get(mid));
  /** Taken out, or made something else, by what was ordered here. */
  const gone = signal<ReadonlySet<number>>(new Set());
  const changed = signal<ReadonlyMap<number, Change>>(new Map());
  const picked = createPicked<number>();
  /** The person said that it is enough. */
  const stopped = signal(false);
  const readingAll = signal(false);
  let begun = false;

  const present = computed(() => {
    const [out, other] = [gone.value, changed.value];
    if (out.size === 0 && other.size === 0) return paged.items.value;
    return paged.items.value.flatMap((one) => {
      if (out.has(one.mid)) return [];
      const change = other.get(one.mid);
      return [change ? { ...one, ...change } : one];
    });
  });
  const shown = computed(() => look(present.value, asked.value));
  const shownMids = () => shown.peek().map(({ mid }) => mid);
  const { dropped } = paged;
  const told = computed(() => paged.first.value.value?.total ?? null);
  /** How many there are; never fewer than were seen. */
  const total = computed(() =>
    told.value === null ? null : Math.max(told.value - gone.value.size, present.value.length),
  );
  /** How many can be had of those. */
  const within = computed(() =>
    total.value === null || cap === null ? total.value : Math.min(total.value, cap),
  );

  /** Page after page, until all are there or somebody says stop. Gives whether all are. */
  async function readAll(): Promise<boolean> {
    stopped.value = false;
    readingAll.value = true;
    await paged.loadUntil(() => stopped.peek());
    readingAll.value = false;
    return paged.atEnd.peek() && paged.error.peek() === null;
  }

  function ask(change: Partial<Asked>) {
    asked.value = { ...asked.peek(), ...change };
    if (needsAll(asked.peek()) && !stopped.peek() && !readingAll.peek()) void readAll();
  }

  const chosen = (): readonly PersonInList[] => {
    const ids = picked.ids.peek();
    return present.peek().filter(({ mid }) => ids.has(mid));
  };

  function forget() {
    batch(() => {
      gone.value = new Set();
      changed.value = new Map();
    });
  }

  return {
    ...paged,
    spec,
    asked,
    shown,
    present,
    picked,
    dropped,
    total,
    within,
    stopped,
    /** All are wanted, and are being read. */
    readingAll,
    view: computed(() =>
      viewState(
        paged.first.state.value,
        () => present.value.length === 0 && paged.atEnd.value,
        dropped.value,
      ),
    ),
    /** Everybody whom the service counts has been read. */
    complete: computed(
      () =>
        paged.atEnd.value &&
        paged.error.value === null &&
        dropped.value === 0 &&
        (told.value === null || paged.items.value.length >= told.value),
    ),
    open() {
      if (begun) return;
      begun = true;
      void paged.first.load();
    },
    type: (text: string) => ask({ text }),
    sort: (order: ListOrder) => ask({ order }),
    narrow: (only: ListOnly) => ask({ only }),
    clear() {
      asked.value = { ...asked.peek(), text: '', only: 'all' };
    },
    readAll,
    stop() {
      stopped.value = true;
    },
    pick: (person: PersonInList, withShift: boolean, from?: PersonInList) =>
      picked.pick(person.mid, withShift, shownMids, from?.mid),
    /** Everybody shown; those of later pages are read first. */
    async pickAll() {
      await readAll();
      picked.all(shownMids());
    },
    chosen,
    /** Some of what was ordered has come true. */
    settled({ kind, params }: Pick<Run, 'kind' | 'params'>, ids: readonly string[]) {
      const mids = ids.map(Number);
      picked.drop(mids);
      const goal = goalOfRun({ kind, params });
      if (spec.of.some((aspect) => ends(goal, aspect))) {
        gone.value = new Set([...gone.peek(), ...mids]);
        return;
      }
      const change = CHANGES[kind as ListKind];
      if (!change) return;
      const people = present.peek().filter(({ mid }) => mids.includes(mid));
      changed.value = new Map([
        ...changed.peek(),
        ...people.map((one) => [one.mid, change(one, spec)] as const),
      ]);
    },
    /** It is not looked at now: read again when it is. */
    expire() {
      if (!begun) return;
      begun = false;
      forget();
    },
    /** From its beginning, as the service has it now. */
    async refresh() {
      if (!begun) return;
      await paged.refresh();
      if (!paged.first.state.peek().error) forget();
    },
  };
}

export type PeopleList = ReturnType<typeof createPeopleList>;
