import type { Engine } from '../../engine/engine.ts';
import { MOST_ITEMS } from '../../engine/most.ts';
import type { RunStore } from '../../engine/run-store.ts';
import type { Run, RunOrder } from '../../engine/shared/runs.ts';
import type { Backups } from '../../parts/followings/worker/backup.ts';
import type { Handlers } from '../../rpc/server.ts';
import { BiliError } from '../../shared/errors.ts';
import { protectedPeople } from '../../storage/kept-items.ts';
import { assertCaller } from './order-door.ts';

export interface RunHandlerParts {
  readonly engine: Engine;
  readonly store: RunStore;
  readonly backups: Backups;
  readonly ownAccount: (operation: string) => Promise<number>;
}

type RunHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `runs.${string}` | `journal.${string}` | `backups.${string}` | `protection.${string}`
  >
>;

/** What the surfaces may ask of the engine. An account sees and moves only its own runs. */
export function createRunHandlers({
  engine,
  store,
  backups,
  ownAccount,
}: RunHandlerParts): RunHandlers {
  async function own(id: string) {
    const account = await ownAccount('runs');
    const run = await engine.get(id);
    if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs' });
    if (run.account !== account)
      throw new BiliError({ kind: 'account-changed', operation: 'runs' });
    return run;
  }

  /** Stopping needs no session: a run that waits for one can be stopped by whoever ordered it. */
  async function ownOrSignedOut(id: string) {
    return own(id).catch(async (error: unknown) => {
      const run = await engine.get(id);
      if (run && error instanceof BiliError && error.kind === 'not-logged-in') return run;
      throw error;
    });
  }

  async function restore(id: string): Promise<readonly RunOrder[]> {
    return backups.restore(await ownAccount('backups'), id);
  }

  /** What an undo left is what the next undo of the same run begins with. */
  async function undoOnceMore(id: string): Promise<Run> {
    const [run] = await engine.undo(id);
    if (!run) throw new BiliError({ kind: 'not-found', operation: 'runs.retry' });
    return run;
  }

  return {
    'runs.plan': async (order, { caller }) => {
      assertCaller(order.kind, caller);
      return engine.plan(order as RunOrder);
    },
    'runs.start': async ({ without, ...order }, { caller }) => {
      assertCaller(order.kind, caller);
      return engine.start(order as RunOrder, { without: without ?? [] });
    },
    'runs.pause': async ({ id }) => engine.pause((await ownOrSignedOut(id)).id),
    'runs.resume': async ({ id }) => engine.resume((await own(id)).id),
    'runs.cancel': async ({ id }) => engine.cancel((await ownOrSignedOut(id)).id),
    'runs.undoPlan': ({ id }) => engine.undoPlan(id),
    'runs.undo': ({ id }) => engine.undo(id),
    'runs.retry': async ({ id }) => {
      const { kind, params, undoOf } = await own(id);
      if (undoOf !== null) return undoOnceMore(undoOf);
      const left = await store.items(id, ['failed', 'doubtful'], MOST_ITEMS);
      const items = left.map((item) => ({ id: item.id, title: item.title, target: item.target }));
      return engine.start({ kind, params, items });
    },
    'runs.recent': async ({ limit, beforeMs }) =>
      engine.recent(await ownAccount('runs'), limit, beforeMs),
    'runs.items': async ({ id }) => store.journalOf((await own(id)).id),
    'journal.page': async ({ limit, beforeSeq }) =>
      store.journal(await ownAccount('journal'), limit, beforeSeq),
    'backups.list': async () => backups.list(await ownAccount('backups')),
    'backups.plan': async ({ id }) =>
      Promise.all((await restore(id)).map((order) => engine.plan(order))),
    'backups.restore': async ({ id }) => {
      const orders = await restore(id);
      // People before groups: only who is followed can be put into one.
      return orders.length === 0 ? [] : engine.startAll(orders);
    },
    'protection.get': async () => {
      const account = await ownAccount('protection');
      return (await protectedPeople.get())[account] ?? [];
    },
    'protection.change': async ({ mid, on }) => {
      const account = await ownAccount('protection');
      const all = await protectedPeople.update((before) => {
        const others = (before[account] ?? []).filter((one) => one !== mid);
        return { ...before, [account]: on ? [...others, mid] : others };
      });
      return all[account] ?? [];
    },
  };
}
