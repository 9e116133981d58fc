import { expect, test } from '../fixtures.ts';
import { openJournal, view } from './journal.ts';

test('nothing yet: a calm page; signed out: the invitation', async ({ browser_, bili }) => {
  const page = await openJournal(browser_);
  await expect(view(page, 'signed-out')).toBeVisible();
  await browser_.context.addCookies(bili.cookies('viewer'));
  await page.reload();
  await expect(view(page, 'empty')).toBeVisible();
});
