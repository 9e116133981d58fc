import type { Page } from '@playwright/test';
import { ask, begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { type Browser, order, type Seen, seen, sent } from './run-control.ts';

const alarm = (page: Page) => async () => {
  const all = await page.evaluate(() => (globalThis as unknown as Browser).chrome.alarms.getAll());
  return all.find(({ name }) => name === 'engine-wake')?.periodInMinutes;
};

test('an alarm stands while something is open, and none after it', async ({ bili, signedIn }) => {
  test.setTimeout(60_000);
  const page = await openDashboard(signedIn);
  expect(await alarm(page)()).toBeUndefined();
  const run = seen(await begin(page, order(bili, 3)));
  expect(await alarm(page)()).toBe(0.5);
  await expect.poll(() => sent(bili), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(await alarm(page)()).toBe(0.5);
  await expect.poll(alarm(page), { timeout: 30_000 }).toBeUndefined();
  const [ended] = (await ask(page, 'runs.recent', { limit: 1 })) as Seen[];
  expect(ended).toMatchObject({ id: run.id, state: 'done' });
});
