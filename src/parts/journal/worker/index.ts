import { z } from '../../../api/schema.ts';
import type { Engine } from '../../../engine/engine.ts';
import { asOrdered } from '../../../engine/kind.ts';
import { MOST_ITEMS } from '../../../engine/most.ts';
import type { RunStore } from '../../../engine/run-store.ts';
import type { Act } from '../../../engine/shared/act.ts';
import { type PlanAnswer, withoutItems } from '../../../engine/shared/plan-answer.ts';
import type {
  ItemState,
  JournalEntry,
  PlanCost,
  Run,
  RunOrder,
} from '../../../engine/shared/runs.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { Id, OfRun, Title } from '../../../rpc/limits.ts';
import { type CallContext, defineMethod } from '../../../rpc/method.ts';
import { ANYWHERE, type Caller, PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { isKindId, KIND_IDS } from '../../../shared/kind-ids.ts';
import { definePart } from '../../define-part.ts';

const Before = z.optional(z.number());
/** `params` and `target` are the kind's business: the engine checks them by the kind's schemas. */
const Item = z.strictObject({
  id: Id,
  title: Title,
  target: z.unknown(),
  size: z.optional(z.int().check(z.nonnegative())),
  skip: z.optional(z.enum(['already', 'gone'])),
});
const orderOf = (items: z.ZodMiniArray<typeof Item>) =>
  z.strictObject({ kind: z.enum(KIND_IDS), params: z.unknown(), into: z.optional(Title), items });
/** Many things at once are a run, which shows its plan first. */
const One = orderOf(z.array(Item).check(z.length(1)));
const Order = orderOf(z.array(Item).check(z.minLength(1), z.maxLength(MOST_ITEMS)));
const Unticked = z.array(Id).check(z.maxLength(MOST_ITEMS));

export interface JournalServices extends Pick<ReadServices, 'account'> {
  readonly engine: Engine;
  readonly store: RunStore;
  /** What anything ordered now waits for, in words; null: nothing. */
  readonly behind: () => Promise<string | null>;
  /** Single acts by who orders them. */
  readonly door: {
    order(order: RunOrder, context: CallContext): Promise<Act>;
    undo(id: string, context: CallContext): Promise<Act>;
    /** @throws {BiliError} `invalid-params`: this kind is not for this caller. */
    assertCaller(kind: string, caller: Caller): void;
  };
}

const ofRun = <O>(run: (id: string) => Promise<O>) =>
  defineMethod({ callers: PAGES, input: OfRun, run: ({ id }) => run(id) });

/** What surfaces may ask of the engine. An account sees and moves only its own runs. */
function calls({ account, engine, store, behind, door }: JournalServices) {
  async function own(id: string): Promise<Run> {
    const mid = await ownAccount({ account }, 'runs');
    const run = await engine.get(id);
    if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs' });
    if (run.account !== mid) throw new BiliError({ kind: 'account-changed', operation: 'runs' });
    return run;
  }

  /** Stopping needs no session: a run that waits for one can be stopped by whoever ordered it. */
  async function ownOrSignedOut(id: string): Promise<Run> {
    return own(id).catch(async (error: unknown) => {
      const run = await engine.get(id);
      if (run && error instanceof BiliError && error.kind === 'not-logged-in') return run;
      throw error;
    });
  }

  /** What an undo left is what the next undo of the same run begins with. */
  async function undoOnceMore(id: string): Promise<Run> {
    const [run] = await engine.undo(id);
    if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs.retry' });
    return run;
  }

  /** Orders once more what failed or is in doubt. */
  async function retry(id: string): Promise<Run> {
    const { kind, params, undoOf, into, account: whose } = await own(id);
    // Of another version: nobody here knows how it is done.
    if (!isKindId(kind)) throw new BiliError({ kind: 'invalid-params', operation: 'runs.retry' });
    if (undoOf !== null) return undoOnceMore(undoOf);
    const left = await store.items(id, ['failed', 'doubtful'], MOST_ITEMS);
    const items = asOrdered(left);
    return engine.start({ kind, params, items, ...(into !== undefined && { into }) }, whose);
  }

  return {
    /**
     * One act. A script on the site's pages gets the kinds that say so, about the person whose page
     * it is or the own account, and so many a minute; more is `over-budget`.
     */
    'acts.order': defineMethod({
      callers: ANYWHERE,
      input: One,
      run: (order, context) => door.order(order as RunOrder, context),
    }),
    /** A script on the site's pages takes back only what its own tab ordered. */
    'acts.undo': defineMethod({
      callers: ANYWHERE,
      input: OfRun,
      run: ({ id }, context) => door.undo(id, context),
    }),
    /**
     * What an order would do: exact items, calls, time, losses. Nothing is sent. Kept by its id for
     * some minutes, as long as the worker lives.
     */
    'runs.plan': defineMethod({
      callers: PAGES,
      input: Order,
      run: async (asked, context): Promise<PlanAnswer> => {
        door.assertCaller(asked.kind, context.caller);
        const order = asked as RunOrder;
        return withoutItems(order, await engine.plan(order, await ownAccount(context, order.kind)));
      },
    }),
    /** What a plan takes without the items that were unticked. `no-plan`: not kept any more. */
    'runs.cost': defineMethod({
      callers: PAGES,
      input: z.strictObject({ plan: Id, without: Unticked }),
      run: ({ plan, without }): Promise<PlanCost> => engine.costOf(plan, without),
    }),
    /**
     * Begins what a plan says, but for the items that were unticked; it goes on without the surface
     * that ordered it. `no-plan`: not kept any more, so plan again.
     */
    'runs.start': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        plan: Id,
        without: z.optional(Unticked),
      }),
      run: async ({ plan, without }): Promise<Run> => engine.startPlan(plan, without),
    }),
    /** What a click waits for, as a sentence for the person; null: nothing. */
    'runs.behind': defineMethod({ callers: ANYWHERE, input: Nothing, run: behind }),
    'runs.pause': ofRun(async (id) => engine.pause((await ownOrSignedOut(id)).id)),
    'runs.resume': ofRun(async (id) => engine.resume((await own(id)).id)),
    'runs.cancel': ofRun(async (id) => engine.cancel((await ownOrSignedOut(id)).id)),
    /** What would take a run back, and what cannot come back. */
    'runs.undoPlan': ofRun(engine.undoPlan),
    'runs.undo': ofRun(engine.undo),
    'runs.retry': ofRun(retry),
    /** Newest first, of the signed-in account. */
    'runs.recent': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        limit: z.int().check(z.positive(), z.maximum(200)),
        beforeMs: Before,
      }),
      run: async ({ limit, beforeMs }, context): Promise<readonly Run[]> =>
        engine.recent(await ownAccount(context, 'runs'), limit, beforeMs),
    }),
    'runs.items': ofRun(
      async (id): Promise<readonly JournalEntry[]> => store.journalOf((await own(id)).id),
    ),
    /** Of a run that goes on: the ids of what has not ended, and of what is done. */
    'runs.rows': ofRun(
      async (
        id,
      ): Promise<{ readonly open: readonly string[]; readonly done: readonly string[] }> => {
        const { id: run } = await own(id);
        const of = async (...states: ItemState[]) =>
          (await store.items(run, states, MOST_ITEMS)).map((item) => item.id);
        return { open: await of('pending', 'sending'), done: await of('verified') };
      },
    ),
    /** Lines of the journal, newest first. */
    'journal.page': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        limit: z.int().check(z.positive(), z.maximum(5_000)),
        beforeSeq: Before,
      }),
      run: async ({ limit, beforeSeq }, context): Promise<readonly JournalEntry[]> =>
        store.journal(await ownAccount(context, 'journal'), limit, beforeSeq),
    }),
  };
}

export const journalPart = definePart({ calls });
