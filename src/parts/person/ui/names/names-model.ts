import { batch, computed, signal } from '@preact/signals';
import { parseImport } from '@/src/parts/followings/shared/import-list.ts';
import type { ImportProblem } from '@/src/parts/followings/shared/import-pieces.ts';
import { NAMES_AT_ONCE, namesIncomplete } from '@/src/parts/person/shared/named.ts';
import type { Background } from '@/src/rpc/client.ts';
import { accountView } from '@/src/ui/account-view.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { followIntoOrder } from '@/src/ui/follow-into.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createRefusal } from '@/src/ui/refusal.ts';

/** More at once are a list to import, not names to look up. */
export const MOST_NAMES = 1_000;

/** Somebody that was asked for. `given`: by UID, so that there is nothing to look up. */
export interface AskedName {
  readonly key: string;
  /** As it was pasted; '' where only a UID was. */
  readonly name: string;
  readonly mid: number | null;
  readonly state: 'waiting' | 'found' | 'none' | 'given';
}

export type Show = 'all' | 'found' | 'none';

/** Whether it is one of those that are to be shown; what is not looked up yet is only among all. */
export const isShown = ({ state }: AskedName, show: Show): boolean =>
  show === 'all' || (show === 'none' ? state === 'none' : state === 'found' || state === 'given');

/** Names to UIDs: many at once, in the order in which they were pasted. */
export function createNamesModel(ask: Background) {
  const text = signal('');
  const people = signal<readonly AskedName[]>([]);
  const problem = signal<ImportProblem | null>(null);
  /** Pieces of the text that name nobody. */
  const unread = signal(0);
  const show = signal<Show>('all');
  const looking = signal(false);
  const refusal = createRefusal();
  const account = readResource(ask, 'account.get');
  const groups = readResource(ask, 'groups.list');
  const orders = createListOrders(ask, { kinds: ['follow-into', 'relation-restore'] });
  let stop = new AbortController();

  const counts = computed(() => {
    const of = (one: Show) => people.value.filter((person) => isShown(person, one)).length;
    const left = people.value.filter(({ state }) => state === 'waiting').length;
    // Somebody may have been given by name and by link.
    const persons = new Set(people.value.flatMap(({ mid }) => mid ?? [])).size;
    return { all: people.value.length, found: of('found'), persons, none: of('none'), left };
  });

  /** @param whole Else who is missing is not looked up yet, and can be asked for again. */
  const answered = (part: readonly string[], mids: ReadonlyMap<string, number>, whole: boolean) => {
    people.value = people.peek().map((one): AskedName => {
      if (one.state !== 'waiting' || !part.includes(one.name)) return one;
      const mid = mids.get(one.name) ?? null;
      if (mid === null && !whole) return one;
      return { ...one, mid, state: mid === null ? 'none' : 'found' };
    });
  };

  /** Looks up what is not known yet; what was found stays when it is stopped or fails. */
  async function lookUp() {
    stop.abort();
    stop = new AbortController();
    const { signal: ended } = stop;
    const names = people.peek().flatMap(({ state, name }) => (state === 'waiting' ? [name] : []));
    batch(() => {
      refusal.clear();
      looking.value = names.length > 0;
    });
    try {
      for (let first = 0; first < names.length; first += NAMES_AT_ONCE) {
        const part = names.slice(first, first + NAMES_AT_ONCE);
        const answer = await ask('person.byNames', { names: part }, { signal: ended });
        if (ended.aborted) return;
        answered(part, new Map(answer.people.map(({ name, mid }) => [name, mid])), answer.whole);
        if (!answer.whole) throw namesIncomplete();
      }
    } catch (caught) {
      if (!ended.aborted) refusal.tell(fieldsOf(caught));
    } finally {
      if (!ended.aborted) looking.value = false;
    }
  }

  function start() {
    const read = parseImport(text.peek());
    if (typeof read === 'string' || read.people.length > MOST_NAMES) {
      problem.value = typeof read === 'string' ? read : 'too-many';
      return;
    }
    const known = new Map(people.peek().map((one) => [one.key, one]));
    batch(() => {
      problem.value = null;
      unread.value = read.unreadCount;
      show.value = 'all';
      people.value = read.people.map(({ mid, name }): AskedName => {
        const key = mid === null ? `name ${name}` : `mid ${mid}`;
        if (mid !== null) return { key, name, mid, state: 'given' };
        // Asked a moment ago: the answer is the same.
        return known.get(key) ?? { key, name, mid, state: 'waiting' };
      });
    });
    void lookUp();
  }

  /** Each once: somebody may have been given by name and by link. */
  const foundOnes = () => [
    ...new Map(
      people
        .peek()
        .flatMap(({ name, mid }) => (mid === null ? [] : ([[mid, { name, mid }]] as const))),
    ).values(),
  ];

  return {
    text,
    people,
    problem,
    unread,
    show,
    looking,
    error: refusal.error,
    counts,
    orders,
    account,
    groups,
    /** Asked for only by who follows somebody into one. */
    wantGroups: () => void groups.load(),
    view: computed(() => accountView(account.state.value)),
    /** Lines for the clipboard, in the order shown. */
    lines: (withNames: boolean) =>
      foundOnes()
        .map(({ name, mid }) => (withNames ? `${name}\t${mid}` : String(mid)))
        .join('\n'),
    followInto(tagid: number) {
      const people = foundOnes();
      if (people.length === 0) return;
      void orders.propose(followIntoOrder(people, tagid, groups.value.peek()));
    },
    start,
    goOn: () => void lookUp(),
    stop() {
      stop.abort();
      looking.value = false;
    },
    load() {
      void account.load();
      orders.load();
    },
    dispose() {
      stop.abort();
      refusal.clear();
      account.dispose();
      groups.dispose();
      orders.dispose();
    },
  };
}

export type NamesModel = ReturnType<typeof createNamesModel>;
