import { batch, computed, signal } from '@preact/signals';
import type { JournalEntry, Plan, Run } from '@/src/engine/shared/runs.ts';
import type { BackupLine } from '@/src/parts/followings/shared/followings.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { searchForm } from '@/src/shared/search-form.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { followOwnRuns } from '@/src/ui/own-runs.ts';
import type { ViewState } from '@/src/ui/resource.ts';
import { createRunControl } from '@/src/ui/run-control.ts';
import { type JournalFilter, journalRows, type Unfolded } from './journal-rows.ts';

const PAGE = 50;
/** Lines asked for at once when the whole journal is read. */
const LINES = 5_000;
const SEARCH_AFTER_MS = 200;

/** What stands before the person for a second look: taking a run back, or going back to a backup. */
export interface WayBack {
  readonly type: 'undo' | 'restore';
  readonly id: string;
  readonly plans: readonly Plan[];
}

/** Everything Bilideck ever changed for the signed-in account. */
export function createJournalModel(ask: Background) {
  const runs = signal<readonly Run[]>([]);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const error = signal<BiliErrorFields | null>(null);
  const more = signal(true);
  const unfolded = signal<Unfolded>(new Map());
  const filter = signal<JournalFilter>({ kind: '', result: 'all', text: '' });
  const found = signal<readonly JournalEntry[] | null>(null);
  const proposal = signal<WayBack | null>(null);
  const proposing = signal(false);
  const backups = signal<readonly BackupLine[]>([]);
  const exported = signal<number | null>(null);
  let fetching = false;
  let timer = 0;
  let searches = 0;

  const rows = computed(() => journalRows(runs.value, unfolded.value, filter.value, found.value));
  const view = computed((): ViewState => {
    if (status.value === 'failed') {
      return error.value?.kind === 'not-logged-in' ? 'signed-out' : 'failed';
    }
    if (status.value === 'loading' && runs.value.length === 0) return 'loading';
    return runs.value.length === 0 ? 'empty' : 'ready';
  });

  async function load() {
    try {
      const [first, kept] = await Promise.all([
        ask('runs.recent', { limit: PAGE }),
        ask('backups.list', {}),
      ]);
      news.learn(...first);
      batch(() => {
        runs.value = first.map(news.newest);
        more.value = first.length === PAGE;
        backups.value = kept;
        status.value = 'ready';
        error.value = null;
      });
    } catch (caught) {
      batch(() => {
        status.value = 'failed';
        error.value = fieldsOf(caught);
      });
    }
  }

  async function loadMore(): Promise<boolean> {
    const last = runs.peek().at(-1);
    if (!last || !more.peek() || fetching) return false;
    fetching = true;
    try {
      const next = await ask('runs.recent', { limit: PAGE, beforeMs: last.createdAtMs });
      const known = new Set(runs.peek().map(({ id }) => id));
      runs.value = [...runs.peek(), ...next.filter(({ id }) => !known.has(id))];
      more.value = next.length === PAGE;
      return true;
    } catch (caught) {
      error.value = fieldsOf(caught);
      return false;
    } finally {
      fetching = false;
    }
  }

  /** A run moved: the one shown is replaced, a new one comes on top. */
  function put(run: Run) {
    const known = runs.peek();
    const place = known.findIndex(({ id }) => id === run.id);
    runs.value = place < 0 ? [run, ...known] : known.with(place, run);
    if (unfolded.peek().has(run.id)) void fetchItems(run.id);
  }

  async function fetchItems(id: string) {
    try {
      const entries = await ask('runs.items', { id });
      if (unfolded.peek().has(id)) unfolded.value = new Map(unfolded.peek()).set(id, entries);
    } catch (caught) {
      const others = new Map(unfolded.peek());
      others.delete(id);
      batch(() => {
        unfolded.value = others;
        error.value = fieldsOf(caught);
      });
    }
  }

  function unfold(id: string) {
    const next = new Map(unfolded.peek());
    if (!next.delete(id)) {
      next.set(id, null);
      void fetchItems(id);
    }
    unfolded.value = next;
  }

  /** All lines, newest first, a piece at a time. */
  async function* lines(): AsyncGenerator<readonly JournalEntry[]> {
    let beforeSeq: number | undefined;
    for (;;) {
      const page = await ask('journal.page', { limit: LINES, beforeSeq });
      if (page.length > 0) yield page;
      if (page.length < LINES) return;
      beforeSeq = page.at(-1)?.seq;
    }
  }

  async function search(text: string) {
    const wanted = searchForm(text);
    const turn = ++searches;
    if (wanted === '') {
      found.value = null;
      return;
    }
    const hits: JournalEntry[] = [];
    for await (const page of lines()) {
      hits.push(...page.filter(({ title }) => searchForm(title).includes(wanted)));
      if (turn !== searches) return;
    }
    // The runs of old lines may not have been asked for yet.
    const missing = () => {
      const known = new Set(runs.peek().map(({ id }) => id));
      return hits.some(({ run }) => !known.has(run));
    };
    while (missing() && (await loadMore()));
    if (turn === searches) found.value = hits;
  }

  function setFilter(change: Partial<JournalFilter>) {
    filter.value = { ...filter.peek(), ...change };
    if (change.text === undefined) return;
    clearTimeout(timer);
    const { text } = change;
    timer = window.setTimeout(() => {
      search(text).catch((caught: unknown) => {
        error.value = fieldsOf(caught);
      });
    }, SEARCH_AFTER_MS);
  }

  async function propose(type: WayBack['type'], id: string) {
    error.value = null;
    try {
      const plans = await ask(type === 'undo' ? 'runs.undoPlan' : 'backups.plan', { id });
      proposal.value = { type, id, plans };
    } catch (caught) {
      error.value = fieldsOf(caught);
    }
  }

  async function agree() {
    const asked = proposal.peek();
    if (!asked || proposing.peek()) return;
    proposing.value = true;
    try {
      const { type, id } = asked;
      const begun = await ask(type === 'undo' ? 'runs.undo' : 'backups.restore', { id });
      for (const run of begun) put(news.newest(run));
      proposal.value = null;
      await load();
    } catch (caught) {
      error.value = fieldsOf(caught);
    } finally {
      proposing.value = false;
    }
  }

  /** The whole journal of the account; no token is ever in it. */
  async function collect(): Promise<string> {
    const all: JournalEntry[] = [];
    for await (const page of lines()) all.push(...page);
    exported.value = all.length;
    return JSON.stringify({ app: 'Bilideck', format: 1, lines: all.reverse() }, null, 2);
  }

  const news = followOwnRuns((run) => {
    if (status.peek() === 'ready') put(run);
  });

  return {
    runs,
    rows,
    view,
    error,
    filter,
    setFilter,
    unfold,
    loadMore: () => void loadMore(),
    load: () => void load(),
    control: createRunControl(ask, put),
    proposal,
    proposing,
    propose: (type: WayBack['type'], id: string) => void propose(type, id),
    agree: () => void agree(),
    dismiss: () => {
      proposal.value = null;
    },
    backups,
    exported,
    collect,
    dispose: () => {
      clearTimeout(timer);
      news.stop();
    },
  };
}

export type JournalModel = ReturnType<typeof createJournalModel>;
