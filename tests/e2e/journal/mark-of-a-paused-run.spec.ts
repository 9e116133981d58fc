import type { Page } from '@playwright/test';
import { begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { type Browser, order } from './run-control.ts';

const badge = (page: Page) => () =>
  page.evaluate(() => (globalThis as unknown as Browser).chrome.action.getBadgeText({}));

test('the mark of a paused run stays when the popup is opened, and is nobody else’s', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code-352', after: 1, times: 1 });
  const page = await openDashboard(signedIn);
  await begin(page, order(bili, 4));
  await expect.poll(badge(page), { timeout: 20_000 }).toBe('!');
  const popup = await openPopup(signedIn);
  await expect(popup.getByRole('tab').first()).toBeVisible();
  await expect.poll(badge(page)).toBe('!');
  // Somebody else signs in; then the first one is back.
  await signedIn.context.addCookies(bili.cookies('second'));
  await expect.poll(badge(page)).toBe('');
  await signedIn.context.addCookies(bili.cookies('viewer'));
  await expect.poll(badge(page)).toBe('!');
});
