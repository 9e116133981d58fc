import { effect, signal } from '@preact/signals';
import type { RunOrder } from '@/src/engine/shared/runs.ts';
import { MOST_FOLLOWS_A_DAY } from '@/src/parts/followings/shared/follow-pace.ts';
import { groupsFor, ordersBack } from '@/src/parts/snapshots/shared/restore.ts';
import type { Background, InputOf } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { createListOrders, type ListOrders, type PlannedOrder } from '@/src/ui/list-orders.ts';
import { groupsByName } from '@/src/ui/make-groups.ts';
import type { ComparisonModel } from './comparison-model.ts';

const KINDS = [
  'snapshot-restore',
  'relation-restore',
  'group-rename',
  'group-sort',
  'block',
  'toview-add',
  'toview-to-fav',
] as const;

export type FollowsADay = NonNullable<InputOf<'snapshots.pace'>['most']>;

/** What is asked before anything is brought back; `made`: groups that are there by now. */
export interface AskedBack {
  readonly groups: readonly string[];
  readonly made: number | null;
  /** Into another account than the snapshot's: asked once more; false: not yet. */
  readonly isSure: boolean;
}

const NOT_ASKED: AskedBack = { groups: [], made: null, isSure: true };

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
  let queue: readonly RunOrder[] = [];

  /** The next plan, as soon as the one before was agreed to. */
  const unwatch = effect(() => {
    if (orders.proposal.value !== null) return;
    const [next, ...rest] = queue;
    if (!next) return;
    queue = rest;
    void orders.propose(plannable(next));
  });
  ended.addEventListener('abort', unwatch);

  async function quietly(doing: () => Promise<void>) {
    error.value = null;
    try {
      await doing();
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
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
    look: (comparing: ComparisonModel) =>
      quietly(async () => {
        const groups = groupsFor(comparing.chosen(), comparing.was, comparing.is);
        asked.value = { groups, made: null, isSure: !comparing.isOtherAccount };
        most.value = await ask('snapshots.pace', { most: null });
      }),
    choose: (next: FollowsADay) =>
      quietly(async () => {
        most.value = await ask('snapshots.pace', { most: next });
      }),
    close() {
      asked.value = null;
    },
    begin: (comparing: ComparisonModel) =>
      quietly(async () => {
        const { groups, isSure } = asked.peek() ?? NOT_ASKED;
        if (!isSure) {
          asked.value = { groups, made: null, isSure: true };
          return;
        }
        const made = (count: number) => {
          asked.value = { groups, made: count, isSure };
        };
        made(0);
        const ids =
          groups.length > 0
            ? await groupsByName(ask, groups, { signal: ended, made })
            : new Map<string, number>();
        asked.value = null;
        const [first, ...rest] = ordersBack(comparing.chosen(), comparing.was, comparing.is, ids);
        if (!first) return;
        await orders.propose(plannable(first));
        queue = rest;
      }),
    dispose() {
      stop.abort();
      orders.dispose();
    },
  };
}

export type RestoreModel = ReturnType<typeof createRestoreModel>;
