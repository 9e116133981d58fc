import { batch, signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { hasEnded, type ItemNote, type Plan, type Run } from '@/src/domain/runs.ts';
import type { Act } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { InputOf } from '@/src/rpc/contract.ts';
import { runProgress } from '@/src/storage/items.ts';
import { fieldsOf } from '../error-fields.ts';
import { createRunControl } from '../runs/run-control.ts';

export type Order = InputOf<'runs.plan'>;

/** What a view asks before it starts: the plan, and what the view has to say about it. */
export interface Proposal {
  readonly order: Order;
  readonly plan: Plan;
  readonly asking: Asking;
}

export interface Asking {
  /** Said above the plan. */
  readonly note?: string;
  /** The word that must be typed first. */
  readonly typed?: string;
}

/** How what was ordered last went on; the notice at the foot of a view. */
export interface Outcome {
  readonly id: string;
  readonly kind: string;
  /** Set when it was one thing. */
  readonly title: string | null;
  readonly state: 'doing' | 'done' | 'failed' | 'doubtful' | 'undoing' | 'undone' | 'undo-failed';
  /** Set when it was many. */
  readonly run: Run | null;
  readonly note: ItemNote | null;
  readonly error: BiliErrorFields | null;
}

/** Nothing brings these back. */
const FOR_GOOD: readonly string[] = ['history-remove', 'history-clear'];
const LOOK_BACK = 20;

export function canUndo({ kind, state, run, note }: Outcome): boolean {
  if (FOR_GOOD.includes(kind) || note === 'already') return false;
  return run ? run.counts.verified > 0 && state === 'done' : state === 'done';
}

interface Options {
  /** Kinds of runs that this view stands for. */
  readonly kinds: readonly string[];
  /** Ids of items that were done, as soon as that is certain. */
  readonly done?: (kind: string, ids: readonly string[]) => void;
  /** Something was taken back: what was taken out may be there again. */
  readonly undone?: () => void;
}

/** What a list orders of the engine: one thing at once, many after a look at the plan. */
export function createWork(ask: Background, { kinds, done, undone }: Options) {
  const proposal = signal<Proposal | null>(null);
  const run = signal<Run | null>(null);
  const outcome = signal<Outcome | null>(null);
  const busy = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  let disposed = false;

  async function put(next: Run) {
    if (disposed || !kinds.includes(next.kind)) return;
    if (!hasEnded(next)) {
      // A click that goes through is told by its outcome; one that stands still is a run like any.
      if (!next.single || next.wait) run.value = next;
      return;
    }
    const shown = run.peek()?.id === next.id;
    const told = outcome.peek();
    if (shown) run.value = null;
    // A click tells its own end, unless it stood still meanwhile.
    const stood = shown || (told?.id === next.id && told.state === 'doing');
    if (!next.single || stood) await tellEnd(next);
  }

  /** The end of a run: which items were done, and the first reason why others were not. */
  async function tellEnd(ended: Run) {
    const entries = await ask('runs.items', { id: ended.id }).catch(() => []);
    if (disposed) return;
    const verified = entries.filter(({ state }) => state === 'verified');
    done?.(
      ended.kind,
      verified.map(({ id }) => id),
    );
    if (ended.undoOf) undone?.();
    const was = outcome.peek();
    outcome.value = {
      id: ended.id,
      kind: ended.kind,
      title: null,
      state: ended.undoOf ? 'undone' : 'done',
      run: ended,
      note: null,
      error: entries.find((entry) => entry.error && entry.state !== 'verified')?.error ?? null,
      ...(ended.undoOf && was?.id === ended.undoOf && { kind: was.kind }),
    };
  }

  function outcomeOf(act: Act, title: string): Outcome {
    const { id, kind, note } = act;
    const states = { verified: 'done', failed: 'failed', doubtful: 'doubtful' } as const;
    const state = act.state === 'pending' || act.state === 'sending' ? 'doing' : states[act.state];
    return { id, kind, title, state, run: null, note, error: act.error };
  }

  /** One thing, without asking. Gives the act once it has ended or stands still. */
  async function act(order: Order): Promise<Act | null> {
    const [item] = order.items;
    if (!item || busy.peek()) return null;
    const { title } = item;
    const { kind } = order;
    const base = { id: '', kind, title, run: null, note: null, error: null };
    batch(() => {
      busy.value = true;
      outcome.value = { ...base, state: 'doing' };
    });
    try {
      const ended = await ask('acts.order', order);
      if (disposed) return ended;
      if (ended.state === 'verified') done?.(kind, [item.id]);
      outcome.value = outcomeOf(ended, title);
      return ended;
    } catch (caught) {
      outcome.value = { ...base, state: 'failed', error: fieldsOf(caught) };
      return null;
    } finally {
      busy.value = false;
    }
  }

  /** Shows what an order would do; `agree` begins it. */
  async function propose(order: Order, asking: Asking = {}) {
    if (busy.peek()) return;
    busy.value = true;
    error.value = null;
    try {
      proposal.value = { order, plan: await ask('runs.plan', order), asking };
    } catch (caught) {
      error.value = fieldsOf(caught);
    } finally {
      busy.value = false;
    }
  }

  async function agree(): Promise<void> {
    const asked = proposal.peek();
    if (!asked || busy.peek()) return;
    const { order } = asked;
    if (order.items.length === 1) {
      proposal.value = null;
      await act(order);
      return;
    }
    busy.value = true;
    try {
      const begun = await ask('runs.start', order);
      batch(() => {
        proposal.value = null;
        outcome.value = null;
      });
      await put(begun);
    } catch (caught) {
      error.value = fieldsOf(caught);
    } finally {
      busy.value = false;
    }
  }

  async function undo() {
    const last = outcome.peek();
    if (!last || busy.peek()) return;
    busy.value = true;
    outcome.value = { ...last, state: 'undoing' };
    try {
      if (last.run) {
        const begun = await ask('runs.undo', { id: last.id });
        for (const one of begun) await put(one);
        if (begun.length === 0) outcome.value = { ...last, state: 'undo-failed' };
      } else {
        const act = await ask('acts.undo', { id: last.id });
        const state = act.undone ? 'undone' : 'undo-failed';
        outcome.value = { ...last, state, error: act.error };
        if (act.undone) undone?.();
      }
    } catch (caught) {
      outcome.value = { ...last, state: 'undo-failed', error: fieldsOf(caught) };
    } finally {
      busy.value = false;
    }
  }

  /** A run that was under way when the popup was closed. */
  async function load() {
    const recent = await ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);
    const open = recent.find((one) => kinds.includes(one.kind) && !hasEnded(one));
    if (open) await put(open);
  }

  const stopWatching = runProgress.watch((progress) => {
    if (progress) void put(progress.run);
  });

  return {
    proposal,
    run,
    outcome,
    busy,
    error,
    act,
    propose,
    agree: () => void agree(),
    undo: () => void undo(),
    control: createRunControl(ask, (next) => void put(next)),
    load: () => void load(),
    withdraw: () => {
      proposal.value = null;
    },
    dismiss: () => {
      outcome.value = null;
      error.value = null;
    },
    dispose: () => {
      disposed = true;
      stopWatching();
    },
  };
}

export type Work = ReturnType<typeof createWork>;
