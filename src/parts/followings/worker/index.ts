import { Mid, z } from '../../../api/schema.ts';
import type { Collections } from '../../../collect/collections.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Plan, Run } from '../../../engine/shared/runs.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { Mids, OfRun } from '../../../rpc/limits.ts';
import { type CallContext, defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { isOn, protectedPeople } from '../../../storage/kept-items.ts';
import { definePart } from '../../define-part.ts';
import { toColumns } from '../shared/following-columns.ts';
import { type LocalFollowings, localFollowings } from '../shared/local-followings.ts';
import type { ProtectedPerson } from '../shared/protected-person.ts';
import type { Backups } from './backup.ts';
import { censusCollection } from './census.ts';
import { createCensusCalls } from './census-calls.ts';
import { censusStore } from './census-store.ts';
import type { FollowingStore } from './following-store.ts';
import { followingsCollection } from './followings.ts';
import { blockKind } from './kinds/block.ts';
import { followKind } from './kinds/follow.ts';
import { followIntoKind } from './kinds/follow-into.ts';
import { groupAddKind } from './kinds/group-add.ts';
import { groupLeaveKind } from './kinds/group-leave.ts';
import { groupMoveKind } from './kinds/group-move.ts';
import { groupRestoreKind } from './kinds/group-restore.ts';
import { groupSetKind } from './kinds/group-set.ts';
import { relationRestoreKind } from './kinds/relation-restore.ts';
import { removeFanKind } from './kinds/remove-fan.ts';
import { snapshotRestoreKind } from './kinds/snapshot-restore.ts';
import { peopleImportKind, rulesRunKind } from './kinds/sort-each.ts';
import { specialOffKind, specialOnKind } from './kinds/special.ts';
import { unblockKind } from './kinds/unblock.ts';
import { unfollowKind } from './kinds/unfollow.ts';
import { relationRead, sameFollowingsRead } from './reads.ts';
import { rulesCalls } from './rules.ts';
import type { TopUp } from './top-up.ts';

export interface FollowingsServices extends Pick<ReadServices, 'account' | 'reader'> {
  readonly engine: Pick<Engine, 'plan' | 'startAll'>;
  readonly backups: Backups;
  readonly following: Pick<FollowingStore, 'all' | 'get'>;
  readonly topUp: TopUp;
  readonly collections: Pick<Collections, 'handle'>;
}

function calls({
  account,
  reader,
  engine,
  backups,
  following,
  topUp,
  collections,
}: FollowingsServices) {
  async function protect(
    mids: readonly number[],
    on: boolean,
    context: CallContext,
  ): Promise<readonly number[]> {
    const mine = await ownAccount(context, 'protection');
    const all = await protectedPeople.update((before) => {
      const others = (before[mine] ?? []).filter((one) => !mids.includes(one));
      return { ...before, [mine]: on ? [...others, ...mids] : others };
    });
    return all[mine] ?? [];
  }

  return {
    ...createCensusCalls(collections, () => ownAccount({ account }, 'census')),
    ...rulesCalls({ reader, following, topUp }),
    /**
     * What is kept of the account's followings. Asks the service nothing. Pages look for themselves first
     * (`peekFollowings`): for ten thousand, a message takes ten times as long.
     */
    'followings.local': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<LocalFollowings> => {
        const mine = await ownAccount(context, 'followings.local');
        const [state, people, met, notes, shielded] = await Promise.all([
          topUp.state(mine),
          following.all(mine),
          censusStore.people(mine),
          censusStore.notes(mine),
          protectedPeople.get(),
        ]);
        return localFollowings(mine, {
          state,
          people: toColumns(people),
          met,
          notes,
          protectedMids: shielded[mine] ?? [],
        });
      },
    }),
    /**
     * Brings that copy up to date behind what is shown: answers at once, and how far it is stands in
     * extension storage. `asked`: even when it was checked a moment ago, or is not to be by itself.
     */
    'followings.sync': defineMethod({
      callers: PAGES,
      input: z.strictObject({ asked: z.boolean() }),
      run: async ({ asked }, context): Promise<void> => {
        const mine = await ownAccount(context, 'followings.sync');
        // Without any copy there would be nothing to look at.
        const isKnown = ((await topUp.state(mine))?.completeAtMs ?? null) !== null;
        if (asked || !isKnown || (await isOn('sync'))) await topUp.order(mine, asked);
      },
    }),
    'backups.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context) => backups.list(await ownAccount(context, 'backups')),
    }),
    /** What would bring followings and groups back to a backup. */
    'backups.plan': defineMethod({
      callers: PAGES,
      input: OfRun,
      run: async ({ id }, context): Promise<readonly Plan[]> => {
        const mine = await ownAccount(context, 'backups');
        return Promise.all(
          (await backups.restore(mine, id)).map((order) => engine.plan(order, mine)),
        );
      },
    }),
    'backups.restore': defineMethod({
      callers: PAGES,
      input: OfRun,
      run: async ({ id }, context): Promise<readonly Run[]> => {
        const account = await ownAccount(context, 'backups');
        const orders = await backups.restore(account, id);
        // People before groups: only who is followed can be put into one.
        return orders.length === 0 ? [] : engine.startAll(orders, { account });
      },
    }),
    'protection.get': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<readonly number[]> =>
        (await protectedPeople.get())[await ownAccount(context, 'protection')] ?? [],
    }),
    /** The same with names, as far as they are known here; null: not known. */
    'protection.people': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<readonly ProtectedPerson[]> => {
        const mine = await ownAccount(context, 'protection');
        const mids = (await protectedPeople.get())[mine] ?? [];
        const names = new Map((await following.all(mine)).map(({ mid, name }) => [mid, name]));
        return mids.map((mid) => ({ mid, name: names.get(mid) ?? null }));
      },
    }),
    /** Puts somebody on the list of those whom no bulk action may take away, or takes them off. */
    'protection.change': defineMethod({
      callers: PAGES,
      input: z.strictObject({ mid: Mid, on: z.boolean() }),
      run: async ({ mid, on }, context): Promise<readonly number[]> => protect([mid], on, context),
    }),
    'protection.changeMany': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        mids: Mids,
        on: z.boolean(),
      }),
      run: async ({ mids, on }, context): Promise<readonly number[]> => protect(mids, on, context),
    }),
  };
}

export const followingsPart = definePart({
  reads: { 'followings.relation': relationRead, 'followings.same': sameFollowingsRead },
  calls,
  collections: [followingsCollection, censusCollection],
  kinds: [
    followKind,
    followIntoKind,
    unfollowKind,
    blockKind,
    unblockKind,
    removeFanKind,
    groupAddKind,
    groupMoveKind,
    groupLeaveKind,
    groupSetKind,
    groupRestoreKind,
    specialOnKind,
    specialOffKind,
    peopleImportKind,
    rulesRunKind,
    snapshotRestoreKind,
    relationRestoreKind,
  ],
});
