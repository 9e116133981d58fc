import { batch, computed, effect, signal } from '@preact/signals';
import { decodeList, IMPORT_MAX, parseImport } from '@/src/parts/followings/shared/import-list.ts';
import {
  type FoundNames,
  partsToFind,
  withFound,
} from '@/src/parts/followings/shared/import-names.ts';
import type { ImportedList, ImportProblem } from '@/src/parts/followings/shared/import-pieces.ts';
import { type ImportFacts, planImport } from '@/src/parts/followings/shared/import-plan.ts';
import { listedTargets } from '@/src/parts/followings/shared/listed-targets.ts';
import { NAMES_AT_ONCE, namesIncomplete } from '@/src/parts/person/shared/named.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { bytesOf } from '@/src/ui/bytes-of.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import type { ListOrders } from '@/src/ui/list-orders.ts';
import { groupsByName } from '@/src/ui/make-groups.ts';

/** finding: names are looked up. making: groups are created. Both of so many. */
export type ImportStep =
  | { readonly at: 'giving' }
  | {
      readonly at: 'finding' | 'making';
      readonly done: number;
      readonly of: number;
    }
  | { readonly at: 'ready' };

interface Parts {
  readonly ask: Background;
  readonly orders: Pick<ListOrders, 'propose'>;
  /** What the account is known to have, now; null: not yet. */
  readonly facts: () => ImportFacts | null;
  readonly close: () => void;
}

/** A list becomes a plan: read here, names looked up in parts, groups made, then the usual look. */
export function createImportModel({ ask, orders, facts, close }: Parts) {
  const text = signal('');
  const list = signal<ImportedList | null>(null);
  const problem = signal<ImportProblem | 'unreadable' | null>(null);
  const found = signal<FoundNames>(new Map());
  const step = signal<ImportStep>({ at: 'giving' });
  /** Names of groups that were made for this list: they stay, whatever becomes of it. */
  const anew = signal<readonly string[]>([]);
  const error = signal<BiliErrorFields | null>(null);
  /** Agreed to though it is another account's. */
  const isAgreed = signal(false);
  let stop = new AbortController();

  /** By what is known when it is looked at: a sync behind it changes it. */
  const plan = computed(() => {
    const [given, known] = [list.value, facts()];
    return given && known ? planImport(withFound(given, found.value), known) : null;
  });

  function take(given: string) {
    const read = parseImport(given);
    batch(() => {
      problem.value = typeof read === 'string' ? read : null;
      list.value = typeof read === 'string' ? null : read;
      isAgreed.value = false;
      anew.value = [];
    });
    if (typeof read !== 'string') void find();
  }

  async function takeFile(file: File) {
    if (file.size > IMPORT_MAX) {
      problem.value = 'too-large';
      return;
    }
    const bytes = await bytesOf(file);
    if (bytes) take(decodeList(bytes));
    else problem.value = 'unreadable';
  }

  /** Does something step by step; what fails is told, and what was done until then stays. */
  async function walk(doing: (signal: AbortSignal) => Promise<void>) {
    stop = new AbortController();
    const { signal: ended } = stop;
    error.value = null;
    try {
      await doing(ended);
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
    }
  }

  /** What the account has may still be on its way. */
  const planned = () =>
    new Promise<void>((resolve) => {
      const end = effect(() => {
        if (!plan.value) return;
        resolve();
        queueMicrotask(() => end());
      });
    });

  const find = () =>
    walk(async (ended) => {
      step.value = { at: 'ready' };
      await planned();
      const names = (plan.peek()?.toFind ?? []).map(({ name }) => name);
      const parts = partsToFind(names, found.peek(), NAMES_AT_ONCE);
      for (const [place, part] of parts.entries()) {
        step.value = { at: 'finding', done: place * NAMES_AT_ONCE, of: names.length };
        const { people, whole } = await ask(
          'person.byNames',
          { names: [...part] },
          {
            signal: ended,
          },
        );
        if (ended.aborted) return;
        const mids = new Map(people.map(({ name, mid }) => [name, mid]));
        found.value = new Map([
          ...found.peek(),
          ...part
            .filter((name) => whole || mids.has(name))
            .map((name) => [name, mids.get(name) ?? null] as const),
        ]);
        if (!whole) throw namesIncomplete();
      }
      step.value = { at: 'ready' };
    });

  const makeAndPropose = () =>
    walk(async (ended) => {
      const names = plan.peek()?.newGroups ?? [];
      // Of whom the list was compared with, and of nobody who has signed in since.
      const viewer = facts()?.account;
      const mine: Background = (method, input, options) =>
        ask(method, input, { ...options, viewer });
      const before = anew.peek();
      const made = (done: number, now: readonly string[] = []) => {
        // Who went back is told of the one that was on its way, and stays where they are.
        anew.value = [...before, ...now];
        if (!ended.aborted) step.value = { at: 'making', done, of: names.length };
      };
      if (names.length > 0) made(0);
      const tagids =
        names.length > 0
          ? await groupsByName(mine, names, { signal: ended, made })
          : new Map<string, number>();
      const now = plan.peek();
      const known = facts();
      if (ended.aborted || !now || !known || known.account !== viewer) return;
      const all = new Map([
        ...known.groups.map((one) => [one.name, one.tagid] as const),
        ...tagids,
      ]);
      const items = listedTargets(now, all).map(({ name, ...target }) => ({
        id: String(target.mid),
        title: nameOrUid({ mid: target.mid, name }),
        target,
      }));
      close();
      const order = { kind: 'people-import' as const, params: {}, items };
      if (items.length > 0) void orders.propose(order, { account: viewer });
    });

  return {
    text,
    list,
    problem,
    plan,
    step,
    anew,
    error,
    isAgreed,
    take,
    takeFile: (file: File) => void takeFile(file),
    /** Goes on where it failed. */
    retry: () => void (step.peek().at === 'making' ? makeAndPropose() : find()),
    goOn: () => void makeAndPropose(),
    /** Back to the list itself; names that were found stay found. */
    back() {
      stop.abort();
      batch(() => {
        list.value = null;
        error.value = null;
        step.value = { at: 'giving' };
      });
    },
    dispose: () => stop.abort(),
  };
}

export type ImportModel = ReturnType<typeof createImportModel>;
