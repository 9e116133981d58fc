import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Run, RunItem } from '../../../engine/shared/runs.ts';
import { followedUnread, protectedPeople } from '../../../storage/kept-items.ts';
import { createAccountFacts } from './account-facts.ts';
import { followingStore } from './following-store.ts';

const ACCOUNT = 7;

it('a click on one thing does not load all followings', async () => {
  let loads = 0;
  const counting = {
    ...followingStore,
    all: async () => {
      loads += 1;
      return [];
    },
  };
  const { facts } = createAccountFacts(counting, {
    now: () => 0,
    count: async () => null,
    groups: async () => null,
  });
  await protectedPeople.set({ [ACCOUNT]: [3] });
  const single = await facts(ACCOUNT, true);
  expect(single.isProtected(3)).toBe(true);
  expect(single.isProtected(4)).toBe(false);
  expect(loads).toBe(0);
  await facts(ACCOUNT);
  expect(loads).toBe(1);
});

it('who was followed and is not in the copy is remembered to be read', async () => {
  const { onSettled } = createAccountFacts(followingStore, {
    now: () => 5,
    count: async () => null,
    groups: async () => null,
  });
  const after = { following: true, blocked: false, special: false, tagids: [], sinceSeconds: 1 };
  const settle = (state: 'verified' | 'failed', following: boolean) =>
    onSettled({ account: ACCOUNT } as Run, [
      { target: { mid: 3 }, state, after: { ...after, following } } as unknown as RunItem,
    ]);
  await settle('failed', true);
  await settle('verified', false);
  expect(await followedUnread.get()).toEqual({});
  await settle('verified', true);
  expect(await followedUnread.get()).toEqual({ [ACCOUNT]: 5 });
});
