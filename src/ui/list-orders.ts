import { batch, computed, signal } from '@preact/signals';
import { undoneState } from '@/src/engine/shared/end-state.ts';
import { hasEnded, type Run, type RunOrder } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { ItemSort } from '@/src/shared/kind-ids.ts';
import { hearOf } from './ahead.ts';
import { fieldsOf } from './error-fields.ts';
import { createInTurn } from './in-turn.ts';
import { takeIntoView } from './kinds-in-view.ts';
import { type Ended, isAnswerLost, orderOne, undoOne } from './order-one.ts';
import { createOutcomes, type Outcome, stateOf } from './outcomes.ts';
import { followOwnRuns } from './own-runs.ts';
import { createProposals, type PlannedOrder } from './proposals.ts';
import { createRunControl } from './run-control.ts';
import { createRunEnds, type EndsHearing } from './run-ends.ts';
import { createRunRows } from './run-rows.ts';
import { orderSaid } from './said.ts';

export interface OrdersHearing extends EndsHearing {
  /** What its rows are, where they show that they wait. */
  readonly rows?: ItemSort;
  /**
   * These are done, as soon as that is certain, also of a run that goes on. Each is told once: what
   * is put back before its run ends stays where it is.
   */
  readonly settled?: (what: Pick<Run, 'kind' | 'params'>, ids: readonly string[]) => void;
  /** Nobody knows what came of it: what is shown must be read again. */
  readonly doubtful?: () => void;
  /** A run of many has begun: of what, and without which of its items. */
  readonly begun?: (run: Run, order: PlannedOrder, without: readonly string[]) => void;
}

/** What a list orders of the engine: one thing at once, many after a look at the plan. */
export function createListOrders(ask: Background, hearing: OrdersHearing) {
  const { undone, doubtful } = hearing;
  const stop = new AbortController();
  const outcomes = createOutcomes();
  const turn = createInTurn();
  const ends = createRunEnds(ask, { ...hearing, done }, outcomes, stop.signal);
  const { run, recentRuns, isShown } = ends;
  const rows = createRunRows(ask, settled, stop.signal, hearing.rows);
  /** Undos that go on, of which something came back since the list was told of it. */
  const comingBack = new Set<string>();
  const { proposal, propose, agree, withdraw } = createProposals(ask, turn, { one: act, begun });
  /** Ids of single things on their way: a second click on them orders nothing new. */
  const acting = signal<ReadonlySet<string>>(new Set());

  function done(what: Pick<Run, 'kind' | 'params'>, ids: readonly string[], of: Run | null) {
    const news = of ? rows.rest(of.id, ids) : ids;
    if (news.length > 0) hearing.settled?.(what, news);
    hearing.done?.(what, ids, of);
  }

  function settled(of: Run, ids: readonly string[]) {
    hearing.settled?.(of, ids);
    if (of.undoOf !== null) comingBack.add(of.id);
    showBack(of);
  }

  /** What came back is shown when its run stands still: it may do so for hours. Its end is told anyway. */
  function showBack(of: Run) {
    if (of.state !== 'running' && comingBack.delete(of.id) && !hasEnded(of)) undone?.();
  }

  async function put(answered: Run) {
    const next = news.newest(answered);
    const wasShown = run.peek()?.id === next.id;
    if (isShown(next)) {
      rows.see(next);
      showBack(next);
    }
    await ends.put(next);
    // One that stands still may have stood behind it.
    if (wasShown && hasEnded(next) && run.peek() === null && !stop.signal.aborted) await load();
  }

  /** One thing, without asking. Gives how it ended, or that it stands still; null: on its way. */
  async function act(order: PlannedOrder, viewer?: number): Promise<Ended | null> {
    const [item] = order.items;
    if (!item || acting.peek().has(item.id)) return null;
    const { kind } = order;
    acting.value = new Set([...acting.peek(), item.id]);
    const begun = { id: '', kind, run: null, note: null, error: null, left: [] };
    const said = orderSaid(order as RunOrder);
    const key = outcomes.add({ ...begun, said, undoable: false, state: 'doing' });
    const ended = await orderOne(ask, order, viewer);
    const left = new Set(acting.peek());
    left.delete(item.id);
    acting.value = left;
    if (ended.account !== undefined) news.learn({ account: ended.account });
    if (stop.signal.aborted) return ended;
    const state = stateOf(ended);
    if (state === 'done') done(order, [item.id], null);
    if (state === 'doubtful') doubtful?.();
    const { id, note, error: reason, undoable } = ended;
    outcomes.change(key, { id, state, note, error: reason, undoable });
    return ended;
  }

  async function begun(next: Run, order: PlannedOrder, without: readonly string[] = []) {
    news.learn(next);
    hearing.begun?.(next, order, without);
    batch(() => {
      withdraw();
      outcomes.dropEnded();
    });
    await put(next);
  }

  /** Many at once, without a look at the plan before. */
  const begin = (order: PlannedOrder) =>
    turn.run(async () => {
      const { id } = await ask('runs.plan', order);
      await begun(await ask('runs.start', { plan: id }), order);
    });

  async function undo({ key, id, run: many }: Outcome) {
    outcomes.change(key, { state: 'undoing', error: null });
    try {
      if (many) {
        const begun = await ask('runs.undo', { id });
        for (const one of begun) await put(one);
        if (begun.length === 0) outcomes.change(key, { state: 'undo-failed' });
        return;
      }
      const ended = await undoOne(ask, id);
      // What brings back many is a run, which tells its own end.
      if (ended.state === 'sending') return;
      const state = undoneState(ended);
      outcomes.change(key, { state, error: ended.error, note: ended.note });
      if (state === 'undone') undone?.();
      else if (state === 'undo-doubtful') doubtful?.();
    } catch (caught) {
      const error = fieldsOf(caught);
      const state = isAnswerLost(error) ? 'undo-doubtful' : 'undo-failed';
      outcomes.change(key, { state, error });
    }
  }

  /** What was left of a run, ordered once more. */
  const retry = ({ key, id }: Outcome) =>
    turn.run(async () => {
      const begun = await ask('runs.retry', { id });
      outcomes.drop(key);
      await put(begun);
    });

  /** A run that was under way when the popup was closed. */
  async function load() {
    const found = await recentRuns();
    news.learn(...found);
    const recent = found.map(news.newest);
    for (const one of recent) if (one.state === 'running') hearOf(one);
    // A click on its way is none of them, and hides none.
    const [open, ...others] = recent.filter((one) => !hasEnded(one) && isShown(one));
    for (const one of others) rows.see(one);
    if (open) await put(open);
  }

  const outOfView = takeIntoView(hearing.kinds);
  const news = followOwnRuns((next) => void put(next));
  const control = createRunControl(ask, (next) => void put(next));
  const { busy, error } = turn;

  return {
    /** For what is loaded only when a plan is looked at. */
    ask,
    proposal,
    run,
    outcomes: outcomes.list,
    /** There is something to tell or to ask. */
    hasNews: computed(
      () =>
        proposal.value !== null ||
        run.value !== null ||
        outcomes.list.value.length > 0 ||
        error.value !== null ||
        control.error.value !== null,
    ),
    busy,
    acting,
    /** Ids of rows with which runs of this list have still something to do. */
    waiting: rows.waiting,
    error,
    act,
    begin,
    propose,
    agree: (without?: readonly string[]) => void agree(without),
    undo: (outcome: Outcome) => void undo(outcome),
    retry: (outcome: Outcome) => void retry(outcome),
    control,
    load: () => void load(),
    withdraw,
    dismiss: ({ key }: Pick<Outcome, 'key'>) => outcomes.drop(key),
    dismissError: () => {
      error.value = null;
      control.error.value = null;
    },
    dispose: () => {
      stop.abort();
      outOfView();
      news.stop();
    },
  };
}

export type ListOrders = ReturnType<typeof createListOrders>;
