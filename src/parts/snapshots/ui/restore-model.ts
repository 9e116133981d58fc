import { effect, signal } from '@preact/signals';
import type { RunOrder } from '@/src/engine/shared/runs.ts';
import { MOST_FOLLOWS_A_DAY } from '@/src/parts/followings/shared/follow-pace.ts';
import { foldersFor, groupsFor, ordersBack } from '@/src/parts/snapshots/shared/restore.ts';
import type { SnapshotRow } from '@/src/parts/snapshots/shared/snapshot.ts';
import type { Background, InputOf } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { createListOrders, type ListOrders } from '@/src/ui/list-orders.ts';
import { groupsByName } from '@/src/ui/make-groups.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';
import type { ComparisonModel } from './comparison-model.ts';
import { foldersByTitle } from './make-folders.ts';
import { putBackHere } from './put-back-here.ts';

const KINDS = [
  'snapshot-restore',
  'relation-restore',
  'group-rename',
  'group-sort',
  'block',
  'toview-add',
  'toview-to-fav',
  'show-follow',
] as const;

export type FollowsADay = NonNullable<InputOf<'snapshots.pace'>['most']>;

/**
 * What is asked before anything is brought back; `made`: groups and folders that are there by now, and
 * with all of them the plan is made. `anew`: names of groups that were made for it.
 */
export interface AskedBack {
  readonly groups: readonly string[];
  readonly folders: readonly SnapshotRow<'folders'>[];
  readonly made: number | null;
  readonly anew: readonly string[];
  /** Into another account than the snapshot's: asked once more; false: not yet. */
  readonly isSure: boolean;
}

const NOT_ASKED: AskedBack = { groups: [], folders: [], made: null, anew: [], isSure: true };

const plannable = ({ items, ...order }: RunOrder): PlannedOrder => ({
  ...order,
  items: [...items],
});

/** Bringing back what was chosen of a comparison: groups first, then one plan after the other. */
export function createRestoreModel(ask: Background) {
  const stop = new AbortController();
  const { signal: ended } = stop;
  const orders = createListOrders(ask, { kinds: KINDS });
  const asked = signal<AskedBack | null>(null);
  const most = signal<number>(MOST_FOLLOWS_A_DAY);
  const error = signal<BiliErrorFields | null>(null);
  /** How many rows were put back on this machine; null: none were, or it was read. */
  const here = signal<number | null>(null);
  let queue: readonly RunOrder[] = [];
  /** What was begun last; who goes back from it has nothing more made and no plan shown. */
  let attempt = new AbortController();
  /** Into which account. */
  let account = 0;

  /** The next plan, as soon as the one before was agreed to. */
  const unwatch = effect(() => {
    if (orders.proposal.value !== null) {
      // Until then it says that the plan is being made: of ten thousand people that takes a while.
      asked.value = null;
      return;
    }
    const [next, ...rest] = queue;
    if (!next) return;
    queue = rest;
    void orders.propose(plannable(next), { account });
  });
  ended.addEventListener('abort', unwatch);

  async function quietly(doing: () => Promise<void>, gaveUp = ended) {
    error.value = null;
    try {
      await doing();
    } catch (caught) {
      if (!gaveUp.aborted) error.value = fieldsOf(caught);
    }
  }

  return {
    orders: {
      ...orders,
      withdraw() {
        // Who goes back from one of them has gone back from all.
        queue = [];
        orders.withdraw();
      },
    } satisfies ListOrders,
    asked,
    most,
    error,
    here,
    look: (comparing: ComparisonModel) =>
      quietly(async () => {
        const given = [comparing.chosen(), comparing.was, comparing.is] as const;
        const [groups, folders] = [groupsFor(...given), foldersFor(...given)];
        asked.value = {
          groups,
          folders,
          made: null,
          anew: [],
          isSure: !comparing.isOtherAccount,
        };
        most.value = await ask('snapshots.pace', { most: null });
      }),
    choose: (next: FollowsADay) =>
      quietly(async () => {
        most.value = await ask('snapshots.pace', { most: next });
      }),
    close() {
      attempt.abort();
      asked.value = null;
    },
    begin(comparing: ComparisonModel): Promise<void> {
      const now = asked.peek() ?? NOT_ASKED;
      const { groups, folders, isSure } = now;
      if (!isSure) {
        asked.value = { ...now, isSure: true };
        return Promise.resolve();
      }
      attempt = new AbortController();
      const { signal: gaveUp } = attempt;
      return quietly(async () => {
        account = comparing.is.account.mid;
        // What is missing there is missing in nobody else's account.
        const mine: Background = (method, input, options) =>
          ask(method, input, { ...options, viewer: account });
        // Those of an earlier try are there as well.
        const made = (count: number, anew?: readonly string[]) => {
          const names = anew ? [...now.anew, ...anew] : (asked.peek()?.anew ?? []);
          if (!gaveUp.aborted) asked.value = { ...now, made: count, anew: names };
        };
        made(0);
        const ids = {
          groups:
            groups.length > 0
              ? await groupsByName(mine, groups, { signal: gaveUp, made })
              : new Map<string, number>(),
          folders: await foldersByTitle(mine, folders, {
            signal: gaveUp,
            made: (count) => made(groups.length + count),
          }),
        };
        gaveUp.throwIfAborted();
        here.value = (await putBackHere(mine, comparing.chosen())) || null;
        const [first, ...rest] = ordersBack(comparing.chosen(), comparing.was, comparing.is, ids);
        if (first) await orders.propose(plannable(first), { account });
        if (gaveUp.aborted) orders.withdraw();
        else {
          queue = rest;
          asked.value = null;
        }
      }, gaveUp);
    },
    dispose() {
      stop.abort();
      attempt.abort();
      orders.dispose();
    },
  };
}

export type RestoreModel = ReturnType<typeof createRestoreModel>;
