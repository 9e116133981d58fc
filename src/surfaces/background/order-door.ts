import { z } from '../../api/schema.ts';
import type { Acts } from '../../engine/acts.ts';
import type { Act } from '../../engine/shared/act.ts';
import type { RunOrder } from '../../engine/shared/runs.ts';
import { ownAccount } from '../../reading/define-read.ts';
import type { CallContext } from '../../rpc/method.ts';
import type { SenderFrame } from '../../rpc/sender.ts';
import type { Caller } from '../../shared/callers.ts';
import { invalidParams } from '../../shared/errors.ts';
import { createBudget } from './budget.ts';
import { kindOf } from './kinds.ts';

export interface OrderDoorParts {
  readonly acts: Pick<Acts, 'order' | 'undo'>;
  /** Which tab ordered which act; as long-lived as the ids of tabs. */
  readonly tabActs: {
    get(): Promise<TabActs>;
    set(acts: TabActs): Promise<void>;
  };
  readonly now: () => number;
}

/** Tabs by the ids of the acts that were ordered there. */
export type TabActs = Readonly<Record<string, number>>;

/** More than anybody clicks, and less than the service would mind. */
const ACTS_A_MINUTE = 20;
const REMEMBERED = 500;

/** @throws {BiliError} `invalid-params`: this kind is not for this caller. */
export function assertCaller(id: string, caller: Caller): void {
  const { callers } = kindOf(id);
  if (!callers.includes(caller))
    throw invalidParams(id, 'sender', callers.join(' or ') || 'an undo');
}

/**
 * Single acts by who orders them. A script on the site's pages shares its process with the page,
 * so it gets no more than its panels need: see SECURITY.md.
 */
export function createOrderDoor({ acts, tabActs, now }: OrderDoorParts) {
  const spend = createBudget(ACTS_A_MINUTE, 60_000, now);
  let remembering: Promise<void> = Promise.resolve();

  /** What an act is about is the person whose page it is, the account, or something of its own. */
  function assertTarget({ kind, items }: RunOrder, { mids }: SenderFrame, mine: number) {
    const target = z.safeParse(kindOf(kind).target, items[0]?.target);
    // What does not fit its kind is refused by the engine, with the field's name.
    const { mid } = (target.success ? target.data : {}) as { readonly mid?: number };
    if (mid === undefined || mids.includes(mid) || mid === mine) return;
    throw invalidParams(kind, 'items[0].target.mid', 'the person whose page it is');
  }

  function remember(id: string, tabId: number): Promise<void> {
    remembering = remembering
      .then(async () => {
        const kept = Object.entries(await tabActs.get()).slice(1 - REMEMBERED);
        await tabActs.set(Object.fromEntries([...kept, [id, tabId]]));
      })
      // The act is done all the same; only its undo must be ordered elsewhere.
      .catch(() => undefined);
    return remembering;
  }

  return {
    assertCaller,

    async order(order: RunOrder, context: CallContext): Promise<Act> {
      const { caller, frame } = context;
      assertCaller(order.kind, caller);
      const mine = await ownAccount(context, order.kind);
      if (caller === 'page') return acts.order(order, mine);
      if (!frame) throw invalidParams(order.kind, 'sender', 'a tab');
      assertTarget(order, frame, mine);
      spend(frame.tabId, order.kind);
      const act = await acts.order(order, mine);
      await remember(act.id, frame.tabId);
      return act;
    },

    async undo(id: string, { caller, frame }: CallContext): Promise<Act> {
      if (caller === 'page') return acts.undo(id);
      if (!frame || (await tabActs.get())[id] !== frame.tabId) {
        throw invalidParams('acts.undo', 'id', 'an act of this tab');
      }
      spend(frame.tabId, 'acts.undo');
      return acts.undo(id);
    },
  };
}
