import type { Page } from '@playwright/test';
import { begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { type Browser, order, sent } from './run-control.ts';
import { latestRun } from './run-survives.ts';

const alarm = (page: Page) => async () => {
  const all = await page.evaluate(() => (globalThis as unknown as Browser).chrome.alarms.getAll());
  return all.find(({ name }) => name === 'engine-wake')?.periodInMinutes;
};

const badge = (page: Page) => () =>
  page.evaluate(() => (globalThis as unknown as Browser).chrome.action.getBadgeText({}));

test('while something is open an alarm stands and the toolbar button counts; nothing is left of both', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn);
  expect(await alarm(page)()).toBeUndefined();
  await begin(page, order(bili, 5));
  expect(await alarm(page)()).toBe(0.5);
  await expect.poll(badge(page)).toMatch(/^\d+%$/);
  await expect.poll(() => sent(bili)).toBeGreaterThan(1);
  expect(await alarm(page)()).toBe(0.5);
  await expect.poll(alarm(page)).toBeUndefined();
  await expect.poll(badge(page)).toBe('');
  const run = await latestRun(page);
  expect(run).toMatchObject({ state: 'done', counts: { verified: 5 } });
});
