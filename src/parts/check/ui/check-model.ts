import { batch, computed, signal } from '@preact/signals';
import type {
  Checkable,
  CheckLine,
  CheckRow,
  SpaceLook,
  Verdict,
} from '@/src/parts/check/shared/check.ts';
import { parseImport } from '@/src/parts/followings/shared/import-list.ts';
import type { Background } from '@/src/rpc/client.ts';
import { accountView } from '@/src/ui/account-view.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createRefusal } from '@/src/ui/refusal.ts';
import { createCheckWrites } from './check-writes.ts';

/** `lacks`: works, and a declared field stood nowhere. */
export type CheckShow = Verdict | 'all' | 'lacks';

/** What the background gave to ask the next call with; nobody here looks into the rest of it. */
interface Found {
  readonly person?: number | undefined;
}

export const isAmong = ({ line }: CheckRow, show: CheckShow): boolean => {
  if (show === 'all') return true;
  if (show === 'lacks') return line?.verdict === 'works' && line.absent.length > 0;
  return line?.verdict === show;
};

/** Asks every call once, one after the other; leaving the page stops it. */
export function createCheckModel(ask: Background) {
  const calls = signal<readonly Checkable[]>([]);
  const lines = signal<ReadonlyMap<string, CheckLine>>(new Map());
  const space = signal<SpaceLook | null>(null);
  const asking = signal(false);
  const refusal = createRefusal();
  const person = signal('');
  /** What was written there names nobody. */
  const isNobody = signal(false);
  const show = signal<CheckShow>('all');
  const account = readResource(ask, 'account.get');
  let stop = new AbortController();
  let found: Found = {};

  const rows = computed((): readonly CheckRow[] =>
    calls.value.map((call) => ({ ...call, line: lines.value.get(call.operation) ?? null })),
  );
  const asked = computed(() => lines.value.size);
  const writes = createCheckWrites(ask, () => account.value.peek()?.mid ?? null);
  /** With the writes that were tried, and what was taken back of them. */
  const all = computed(() => [...rows.value, ...writes.rows.value]);

  async function goOn() {
    stop.abort();
    stop = new AbortController();
    const { signal: ended } = stop;
    batch(() => {
      asking.value = true;
      refusal.clear();
    });
    try {
      space.value = await ask('check.space', {}, { signal: ended }).catch(() => null);
      for (const { operation } of calls.peek()) {
        if (ended.aborted) return;
        if (lines.peek().has(operation)) continue;
        const checked = await ask('check.ask', { operation, found }, { signal: ended });
        found = checked.found;
        lines.value = new Map(lines.peek()).set(operation, checked.line);
      }
    } catch (caught) {
      if (!ended.aborted) refusal.tell(fieldsOf(caught));
    } finally {
      if (stop.signal === ended) asking.value = false;
    }
  }

  async function start() {
    const words = person.peek().trim();
    const read = words === '' ? null : parseImport(words);
    const mid = read === null || typeof read === 'string' ? null : (read.people[0]?.mid ?? null);
    isNobody.value = words !== '' && mid === null;
    if (isNobody.peek()) return;
    found = mid === null ? {} : { person: mid };
    batch(() => {
      lines.value = new Map();
      show.value = 'all';
    });
    await goOn();
  }

  return {
    rows,
    all,
    writes,
    asked,
    asking,
    error: refusal.error,
    person,
    isNobody,
    show,
    space,
    account,
    view: computed(() => accountView(account.state.value)),
    count: (one: CheckShow) =>
      all.value.filter((row) => row.line !== null && isAmong(row, one)).length,
    isWhole: computed(() => asked.value > 0 && asked.value === calls.value.length),
    facts: computed(() => [...lines.value.values()].flatMap(({ facts }) => facts)),
    start,
    goOn,
    stop() {
      stop.abort();
      asking.value = false;
    },
    load() {
      void account.load();
      ask('check.list', {}).then(
        (all) => {
          calls.value = all;
        },
        (caught: unknown) => refusal.tell(fieldsOf(caught)),
      );
    },
    dispose() {
      stop.abort();
      refusal.clear();
      writes.dispose();
      account.dispose();
    },
  };
}

export type CheckModel = ReturnType<typeof createCheckModel>;
