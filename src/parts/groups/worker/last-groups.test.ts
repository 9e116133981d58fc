import type { KindId } from '../../../shared/kind-ids.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Acts } from '../../../engine/acts.ts';
import type { Act } from '../../../engine/shared/act.ts';
import { lastUsedGroups, lastUsedOf } from '../../../storage/kept-items.ts';
import { rememberGroups } from './last-groups.ts';

/** Orders of this account that all end so. */
function createOrders(account: number, state: Act['state'] = 'verified') {
  let led = 0;
  const act = { account, state } as Act;
  const acts = { order: async () => act } as unknown as Acts;
  const { order } = rememberGroups(acts, () => {
    led += 1;
  });
  return {
    order: (kind: KindId, ...tagids: number[]) => order({ kind, params: { tagids }, items: [] }),
    led: () => led,
  };
}

const lastUsed = async (account: number) => lastUsedOf(await lastUsedGroups.get(), account);

describe('rememberGroups', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await lastUsedGroups.set({});
  });

  it('keeps five, newest first and none twice, and says when others lead', async () => {
    const { order, led } = createOrders(7);
    for (const tagid of [1, 2, 3, 4, 5, 6, 4]) await order('group-add', tagid);
    expect(await lastUsed(7)).toEqual([4, 6, 5, 3, 2]);
    await order('follow-into', 4);
    expect(led()).toBe(7);
  });

  it('tells accounts apart', async () => {
    await createOrders(7).order('group-add', 1);
    await createOrders(8).order('follow-into', 2);
    expect([await lastUsed(7), await lastUsed(8)]).toEqual([[1], [2]]);
  });

  it('keeps nothing of what failed, of other kinds, and of groups that are no own ones', async () => {
    await createOrders(7, 'failed').order('group-add', 1);
    await createOrders(7).order('group-leave', 2);
    await createOrders(7).order('follow-into', -10, 0);
    expect(await lastUsed(7)).toEqual([]);
  });
});
