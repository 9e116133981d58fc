// Long: a plan, a run, a click and their undos are told by one set of notices, and meet here.
import { batch, computed, signal } from '@preact/signals';
import { withItems } from '@/src/engine/shared/plan-answer.ts';
import {
  hasEnded,
  type JournalEntry,
  type KeptPlan,
  type Plan,
  type Run,
  type RunOrder,
} from '@/src/engine/shared/runs.ts';
import { type UndoState, undoStateOf } from '@/src/engine/shared/undo-state.ts';
import type { Background, InputOf } from '@/src/rpc/client.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { hearOf } from './ahead.ts';
import { fieldsOf } from './error-fields.ts';
import { takeIntoView } from './kinds-in-view.ts';
import { type Ended, orderOne, undoOne } from './order-one.ts';
import { createOutcomes, type Outcome, stateOf } from './outcomes.ts';
import { followOwnRuns } from './own-runs.ts';
import { createRunControl } from './run-control.ts';
import { orderSaid, runSaid } from './said.ts';

export type PlannedOrder = InputOf<'runs.plan'>;

/** What a view asks before it starts: the plan, and what the view has to say about it. */
export interface Proposal {
  readonly order: PlannedOrder;
  readonly plan: KeptPlan;
  readonly asking: Asking;
}

export interface Asking {
  /** Said above the plan. */
  readonly note?: string;
  /** The word that must be typed first. */
  readonly typed?: string;
  /** What the person may note about those whom it changes; kept as soon as it is agreed to. */
  readonly remark?: {
    readonly label: string;
    readonly keep: (text: string, ids: readonly string[]) => void;
  };
  /** Whose list it was made from, where that may have changed since: it is planned for nobody else. */
  readonly account?: number;
}

const LOOK_BACK = 20;

/** How a notice stands once an undo of it has ended. */
const TAKEN_BACK: Readonly<Record<UndoState, Outcome['state']>> = {
  none: 'undo-failed',
  part: 'undone-part',
  'under-way': 'undoing',
  whole: 'undone',
};

export interface OrdersHearing {
  /** Kinds of runs that this view stands for. */
  readonly kinds: readonly KindId[];
  /** What was done, as soon as that is certain; by a run, or by one click (null). */
  readonly done?: (
    what: Pick<Run, 'kind' | 'params'>,
    ids: readonly string[],
    run: Run | null,
  ) => void;
  /** Something was taken back: what was taken out may be there again. */
  readonly undone?: () => void;
  /** Nobody knows what came of it: what is shown must be read again. */
  readonly doubtful?: () => void;
  /** A run of many has begun: of what, and without which of its items. */
  readonly begun?: (run: Run, order: PlannedOrder, without: readonly string[]) => void;
}

/** What a list orders of the engine: one thing at once, many after a look at the plan. */
export function createListOrders(ask: Background, options: OrdersHearing) {
  const { done, undone, doubtful } = options;
  // Runs that are kept may be of a kind that another version knew.
  const kinds: readonly string[] = options.kinds;
  const proposal = signal<Proposal | null>(null);
  const run = signal<Run | null>(null);
  const outcomes = createOutcomes();
  const busy = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  /** Ids of single things on their way: a second click on them orders nothing new. */
  const acting = signal<ReadonlySet<string>>(new Set());
  /** Ends that were told: they come from the answer to a word and from the engine's own news. */
  const told = new Set<string>();
  let disposed = false;

  async function put(next: Run) {
    if (disposed || !kinds.includes(next.kind)) return;
    if (!hasEnded(next)) {
      // A click that goes through is told by its outcome; one that stands still is a run like any.
      if (!next.single || next.wait) run.value = next;
      return;
    }
    const shown = run.peek()?.id === next.id;
    const notice = outcomes.find(({ id }) => id === next.id);
    if (shown) run.value = null;
    // A click tells its own end, unless it stood still meanwhile.
    if (next.single && !shown && notice?.state !== 'doing') return;
    if (told.has(next.id)) return;
    told.add(next.id);
    await tellEnd(next, notice);
  }

  /** The end of a run: which items were done, and the first reason why others were not. */
  async function tellEnd(ended: Run, notice: Outcome | undefined) {
    const entries = await ask('runs.items', { id: ended.id }).catch(() => []);
    if (disposed) return;
    const isState = (...states: JournalEntry['state'][]) =>
      entries.filter(({ state }) => states.includes(state));
    const ids = isState('verified').map(({ id }) => id);
    done?.(ended, ids, ended);
    if (ended.undoOf && ids.length > 0) undone?.();
    const left = isState('failed', 'doubtful');
    const outcome = {
      // An undo is told where what it takes back was told, and so are further tries.
      id: ended.undoOf ?? ended.id,
      kind: ended.kind,
      said: runSaid(ended),
      undoable: ended.undoable ?? true,
      state: ended.undoOf ? await takenBack(ended.undoOf, ended) : ('done' as const),
      run: ended,
      note: null,
      left,
      error: left.find((entry) => entry.error)?.error ?? null,
    };
    if (disposed) return;
    const undoing = outcomes.find(({ id }) => id === ended.undoOf);
    if (undoing) {
      const { kind, said, undoable } = undoing;
      outcomes.change(undoing.key, { ...outcome, kind, said, undoable });
    } else if (notice) outcomes.change(notice.key, { ...outcome, said: notice.said });
    else outcomes.add(outcome);
  }

  /** How far a run was taken back, with all undos of it; `latest` is one that just ended. */
  async function takenBack(id: string, latest: Run): Promise<Outcome['state']> {
    const recent = await ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);
    const others = recent.filter((one) => one.id !== latest.id);
    return TAKEN_BACK[undoStateOf({ id, undone: false }, [latest, ...others])];
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
    if (disposed) return ended;
    const state = stateOf(ended);
    if (state === 'done') done?.(order, [item.id], null);
    if (state === 'doubtful') doubtful?.();
    const { id, note, error: reason, undoable } = ended;
    outcomes.change(key, { id, state, note, error: reason, undoable });
    return ended;
  }

  let last: Promise<void> = Promise.resolve();
  let open = 0;

  /** Something that has its turn after what was ordered before, never dropped; its failure is told. */
  function alone(doing: () => Promise<void>): Promise<void> {
    open += 1;
    busy.value = true;
    last = last.then(async () => {
      error.value = null;
      try {
        await doing();
      } catch (caught) {
        error.value = fieldsOf(caught);
      } finally {
        open -= 1;
        busy.value = open > 0;
      }
    });
    return last;
  }

  let newest: PlannedOrder | null = null;

  const planOf = async (order: PlannedOrder, viewer?: number) =>
    withItems(order as RunOrder, await ask('runs.plan', order, { viewer }));

  /** Shows what an order would do; `agree` begins it. Of several asked for at once, the newest. */
  const propose = (order: PlannedOrder, asking: Asking = {}) => {
    newest = order;
    return alone(async () => {
      const plan = await planOf(order, asking.account);
      if (newest === order) proposal.value = { order, plan, asking };
    });
  };

  /** Begins what was looked at, without what was unticked in it. */
  async function agree(without: readonly string[] = []): Promise<void> {
    const asked = proposal.peek();
    if (!asked || busy.peek()) return;
    const { order, plan, asking } = asked;
    const out = new Set(without);
    const items = order.items.filter(({ id, skip }) => !skip && !out.has(id));
    if (items.length === 1) {
      proposal.value = null;
      // Somebody else may have signed in since it was looked at.
      await act({ ...order, items }, plan.account);
      return;
    }
    await alone(async () => {
      const again = await startOr(plan, without, async () => {
        const next = await planOf(order, plan.account);
        // What was agreed to is begun; anything else is for the person to see first.
        if (isSame(plan, next)) return next;
        proposal.value = { order, plan: next, asking };
        return null;
      });
      if (again) await begun(again, order, without);
    });
  }

  /** Plans end with the worker that made them: then it is planned once more. */
  async function startOr(
    { id, account: viewer }: KeptPlan,
    without: readonly string[],
    planAgain: () => Promise<KeptPlan | null>,
  ): Promise<Run | null> {
    const start = (plan: string) => ask('runs.start', { plan, without: [...without] }, { viewer });
    try {
      return await start(id);
    } catch (caught) {
      if (!(caught instanceof BiliError) || caught.kind !== 'no-plan') throw caught;
      const next = await planAgain();
      return next && (await start(next.id));
    }
  }

  async function begun(next: Run, order: PlannedOrder, without: readonly string[] = []) {
    news.learn(next);
    options.begun?.(next, order, without);
    batch(() => {
      proposal.value = null;
      outcomes.dropEnded();
    });
    await put(next);
  }

  /** Many at once, without a look at the plan before. */
  const begin = (order: PlannedOrder) =>
    alone(async () => {
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
      const { undone: isUndone = false, error: reason, state } = await undoOne(ask, id);
      // What brings back many is a run, which tells its own end.
      if (state === 'sending') return;
      outcomes.change(key, { state: isUndone ? 'undone' : 'undo-failed', error: reason });
      if (isUndone) undone?.();
      else if (state === 'doubtful') doubtful?.();
    } catch (caught) {
      outcomes.change(key, { state: 'undo-failed', error: fieldsOf(caught) });
    }
  }

  /** What was left of a run, ordered once more. */
  const retry = ({ key, id }: Outcome) =>
    alone(async () => {
      const begun = await ask('runs.retry', { id });
      outcomes.drop(key);
      await put(begun);
    });

  /** A run that was under way when the popup was closed. */
  async function load() {
    const recent = await ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);
    news.learn(...recent);
    for (const one of recent) if (one.state === 'running') hearOf(one);
    const open = recent.find((one) => kinds.includes(one.kind) && !hasEnded(one));
    if (open) await put(open);
  }

  const outOfView = takeIntoView(kinds);
  const news = followOwnRuns((next) => void put(next));
  const control = createRunControl(ask, (next) => void put(next));

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
    error,
    act,
    begin,
    propose,
    agree: (without?: readonly string[]) => void agree(without),
    undo: (outcome: Outcome) => void undo(outcome),
    retry: (outcome: Outcome) => void retry(outcome),
    control,
    load: () => void load(),
    withdraw: () => {
      proposal.value = null;
    },
    dismiss: ({ key }: Pick<Outcome, 'key'>) => outcomes.drop(key),
    dismissError: () => {
      error.value = null;
      control.error.value = null;
    },
    dispose: () => {
      disposed = true;
      outOfView();
      news.stop();
    },
  };
}

export type ListOrders = ReturnType<typeof createListOrders>;

/** Whether two plans would do the same, to the same, at the same price. */
function isSame(one: Plan, other: Plan): boolean {
  const core = ({ items, losses, backup, undoable }: Plan) =>
    JSON.stringify([items.map(({ id, skip }) => [id, skip]), losses, backup, undoable]);
  return core(one) === core(other);
}
