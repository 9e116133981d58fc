import { computed, effect, signal } from '@preact/signals';
import { allOf, type Condition, condition } from '@/src/parts/followings/shared/conditions.ts';
import { monthsBefore } from '@/src/parts/followings/shared/days.ts';
import { EVERYBODY, writeQuery } from '@/src/parts/followings/shared/query.ts';
import { isCancelledName } from '@/src/parts/followings/shared/row.ts';
import { createLocalRows } from '@/src/parts/followings/ui/index.ts';
import { createOftenTally, type OftenWatched } from '@/src/parts/history/shared/often-watched.ts';
import type { Background } from '@/src/rpc/client.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { followIntoOrder } from '@/src/ui/follow-into.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createCountedRange } from './counted-range.ts';
import { type RANGES, rangeOf, type StatsPageModel } from './stats-page-model.ts';

/** For how long nothing was watched of somebody. */
export const IDLE = ['3', '6', '12', 'never'] as const;
export type Idle = (typeof IDLE)[number];

/** People who are followed and not watched, and the address that shows them in the workbench. */
export interface IdleFollows {
  readonly idle: Idle;
  readonly count: number;
  /** Of whom the archive cannot tell. */
  readonly unknown: number;
  readonly href: string;
}

/** Whoever was followed later cannot have been passed over for so long. */
function conditionsOf(idle: Idle, nowSeconds: number): readonly Condition[] {
  const unwatched = condition('unwatched', idle);
  const since = idle === 'never' ? null : monthsBefore(nowSeconds, Number(idle));
  const before = since && condition('before', dayKey(new Date(since * 1000)));
  return [unwatched, before].filter((one) => one !== null && one !== 0);
}

/** Who is watched and not followed, and who is followed and not watched. */
export function createFollowsModel(ask: Background, stats: StatsPageModel) {
  const stop = new AbortController();
  const local = createLocalRows(ask, stop.signal);
  const groups = readResource(ask, 'groups.list');
  const range = signal<(typeof RANGES)[number]>('quarter');
  const picked = createPicked<number>();
  const nowSeconds = Math.floor(Date.now() / 1000);
  const followedNow = () => void ask('followings.sync', { asked: true }).catch(() => undefined);
  const orders = createListOrders(ask, {
    kinds: ['follow-into', 'relation-restore'],
    done: (_, ids) => {
      picked.drop(ids.map(Number));
      // Who was not followed before is not in the copy yet.
      followedNow();
    },
    undone: followedNow,
    doubtful: followedNow,
  });

  /** The copy of whom they follow is whole: before that nobody can be said not to be in it. */
  const isWhole = computed(() => local.facts.value?.completeAtMs != null);
  const counted = createCountedRange(() => {
    const account = stats.ends.peek()?.account;
    const followed = new Set(local.rows.peek().map(({ mid }) => mid));
    return createOftenTally((mid) => mid === account || followed.has(mid));
  });
  const basis = computed(() => {
    void local.rows.value;
    const ends = stats.ends.value;
    return isWhole.value && ends ? { account: ends.account } : null;
  });
  const stopCounting = effect(() => {
    const wanted = rangeOf(range.value, new Date(), stats.year.value);
    if (basis.value) counted.want(basis.value, wanted);
  });
  const often = computed((): readonly OftenWatched[] => {
    const said = isWhole.value ? (counted.value.value?.said ?? []) : [];
    return said.filter(({ name }) => !isCancelledName(name));
  });
  const oftenMids = () => often.peek().map(({ mid }) => mid);
  const idle = computed((): readonly IdleFollows[] => {
    const rows = local.rows.value;
    return IDLE.map((one) => {
      const conditions = conditionsOf(one, nowSeconds);
      const fits = rows.map(allOf(conditions, nowSeconds));
      return {
        idle: one,
        count: fits.filter((fit) => fit === true).length,
        unknown: fits.filter((fit) => fit === null).length,
        href: `#/followings?${writeQuery({ ...EVERYBODY, conditions })}`,
      };
    });
  });

  return {
    local,
    range,
    picked,
    orders,
    isWhole,
    often,
    /** Nobody can say yet who is watched often. */
    isCounting: computed(() => isWhole.value && counted.value.value === null),
    idle,
    groups,
    pick: (mid: number, withShift: boolean) => picked.pick(mid, withShift, oftenMids),
    pickAll: () => picked.all(oftenMids()),
    followInto(tagid: number) {
      const ids = picked.ids.peek();
      const people = often.peek().filter(({ mid }) => ids.has(mid));
      if (people.length === 0) return;
      void orders.propose(followIntoOrder(people, tagid, groups.value.peek()));
    },
    load() {
      local.follow();
      void groups.load();
      orders.load();
    },
    dispose() {
      stop.abort();
      stopCounting();
      counted.dispose();
      groups.dispose();
      orders.dispose();
    },
  };
}

export type FollowsModel = ReturnType<typeof createFollowsModel>;
