import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import { ask, expect } from '../fixtures.ts';

/** Unfollowing a dozen people at the real pace takes some twenty seconds. */
const COUNT = 12;

export function order(bili: FakeBili) {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  return {
    kind: 'unfollow',
    params: {},
    items: people.slice(0, COUNT).map(({ mid }) => {
      const title = bili.state.people.get(mid)?.name ?? '';
      return { id: String(mid), title, target: { mid } };
    }),
  };
}

export const sent = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'modifyRelation').map(({ form }) => form['fid']);

export async function latestRun(page: Page) {
  const [run] = (await ask(page, 'runs.recent', { limit: 1 })) as {
    id: string;
    state: string;
    counts: { verified: number };
  }[];
  return run;
}

export async function isWhole(bili: FakeBili, page: Page, mids: readonly string[]) {
  await expect.poll(async () => (await latestRun(page))?.state, { timeout: 90_000 }).toBe('done');
  const run = await latestRun(page);
  expect(run?.counts.verified).toBe(COUNT);
  for (const mid of mids) expect(bili.state.viewer.followings.has(Number(mid))).toBe(false);
  // Nobody twice.
  expect([...sent(bili)].sort()).toEqual([...mids].sort());
  const entries = (await ask(page, 'runs.items', { id: run?.id ?? '' })) as { state: string }[];
  expect(entries.map(({ state }) => state)).toEqual(mids.map(() => 'verified'));
}
