// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { protectedPeople } from '../../../storage/kept-items.ts';
import { createAccountFacts } from './account-facts.ts';
import { followingStore } from './following-store.ts';

const ACCOUNT = 7;

it('a click on one thing does not load all followings', async () => {
  let loads = 0;
  const all = async () => {
    loads += 1;
    return [];
  };
  const kept = { now: () => 0, count: async () => null, groups: async () => null };
  const { facts } = createAccountFacts({ ...followingStore, all }, kept);
  await protectedPeople.set({ [ACCOUNT]: [3] });
  const single = await facts(ACCOUNT, true);
  expect(single.isProtected(3)).toBe(true);
  expect(single.isProtected(4)).toBe(false);
  expect(loads).toBe(0);
  await facts(ACCOUNT);
  expect(loads).toBe(1);
});
