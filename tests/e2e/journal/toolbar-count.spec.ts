import { begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { latestRun, order } from './run-survives.ts';

test('the toolbar button counts along, and is clean afterwards', async ({ bili, signedIn }) => {
  test.setTimeout(90_000);
  const { items, ...rest } = order(bili);
  const page = await openDashboard(signedIn);
  await begin(page, { ...rest, items: items.slice(0, 4) });
  const badge = () =>
    page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    });
  await expect.poll(badge).toMatch(/^\d+%$/);
  await expect.poll(badge, { timeout: 60_000 }).toBe('');
  expect((await latestRun(page))?.counts.verified).toBe(4);
});
