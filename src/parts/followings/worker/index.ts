import { Mid, z } from '../../../api/schema.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Plan, Run, RunOrder } from '../../../engine/shared/runs.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { OfRun } from '../../../rpc/limits.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { protectedPeople } from '../../../storage/kept-items.ts';
import { definePart } from '../../define-part.ts';
import type { Backups } from './backup.ts';
import { followings } from './followings.ts';
import { block } from './kinds/block.ts';
import { follow } from './kinds/follow.ts';
import { followInto } from './kinds/follow-into.ts';
import { groupAdd } from './kinds/group-add.ts';
import { groupLeave } from './kinds/group-leave.ts';
import { groupMove } from './kinds/group-move.ts';
import { groupSet } from './kinds/group-set.ts';
import { relationRestore } from './kinds/relation-restore.ts';
import { removeFan } from './kinds/remove-fan.ts';
import { specialOff, specialOn } from './kinds/special.ts';
import { unblock } from './kinds/unblock.ts';
import { unfollow } from './kinds/unfollow.ts';
import { relation, sameFollowings } from './reads.ts';

export interface FollowingsServices extends Pick<ReadServices, 'account'> {
  readonly engine: Pick<Engine, 'plan' | 'startAll'>;
  readonly backups: Backups;
}

function calls({ account, engine, backups }: FollowingsServices) {
  const own = (operation: string) => ownAccount({ account }, operation);
  const restore = async (id: string): Promise<readonly RunOrder[]> =>
    backups.restore(await own('backups'), id);

  return {
    'backups.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async () => backups.list(await own('backups')),
    }),
    /** What would bring followings and groups back to a backup. */
    'backups.plan': defineMethod({
      callers: PAGES,
      input: OfRun,
      run: async ({ id }): Promise<readonly Plan[]> =>
        Promise.all((await restore(id)).map((order) => engine.plan(order))),
    }),
    'backups.restore': defineMethod({
      callers: PAGES,
      input: OfRun,
      run: async ({ id }): Promise<readonly Run[]> => {
        const orders = await restore(id);
        // People before groups: only who is followed can be put into one.
        return orders.length === 0 ? [] : engine.startAll(orders);
      },
    }),
    'protection.get': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<readonly number[]> =>
        (await protectedPeople.get())[await own('protection')] ?? [],
    }),
    /** Puts somebody on the list of those whom no bulk action may take away, or takes them off. */
    'protection.change': defineMethod({
      callers: PAGES,
      input: z.strictObject({ mid: Mid, on: z.boolean() }),
      run: async ({ mid, on }): Promise<readonly number[]> => {
        const mine = await own('protection');
        const all = await protectedPeople.update((before) => {
          const others = (before[mine] ?? []).filter((one) => one !== mid);
          return { ...before, [mine]: on ? [...others, mid] : others };
        });
        return all[mine] ?? [];
      },
    }),
  };
}

export const followingsPart = definePart({
  reads: { 'followings.relation': relation, 'followings.same': sameFollowings },
  calls,
  collections: [followings],
  kinds: [
    follow,
    followInto,
    unfollow,
    block,
    unblock,
    removeFan,
    groupAdd,
    groupMove,
    groupLeave,
    groupSet,
    specialOn,
    specialOff,
    relationRestore,
  ],
});
