import { PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { openScales } from './weight.ts';

const WALK = [PEOPLE.rich, PEOPLE.upA, PEOPLE.mutual] as const;

/** What is weighed once it is the same twice: some of a page is drawn when nobody waits for it. */
async function atRest<T>(weigh: () => Promise<T>): Promise<T> {
  let last = await weigh();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await weigh();
        return JSON.stringify(last) === JSON.stringify(before);
      },
      { intervals: [300] },
    )
    .toBe(true);
  return last;
}

/** So many people later there are as many nodes, listeners and observers as at the start. */
export async function leavesNothing(signedIn: Opened, steps: number) {
  const page = await openSpace(signedIn, PEOPLE.rich);
  const { walkTo, seeAll, weigh } = await openScales(page, signedIn.extensionId);
  // Once round, so that all are known: what is compared is drawn from the cache.
  for (const mid of WALK) {
    await walkTo(mid);
    await seeAll();
  }
  await walkTo(PEOPLE.rich);
  await seeAll();
  const before = await atRest(weigh);
  expect(before.observers).toBeGreaterThan(0);

  for (let step = 0; step < steps; step += 1) {
    await walkTo(WALK[step % WALK.length] ?? PEOPLE.rich);
  }
  await walkTo(PEOPLE.rich);
  await seeAll();
  await expect.poll(async () => (await weigh()).observers).toBeLessThanOrEqual(before.observers);
  await expect.poll(async () => (await weigh()).listeners).toBeLessThanOrEqual(before.listeners);
  // A page of the site draws no two times alike: a few nodes more are no growth, one a step is.
  await expect.poll(async () => (await weigh()).nodes).toBeLessThan(before.nodes + steps);
}
