import { expect, test } from '../fixtures.ts';
import { inState, openRelations } from './relations.ts';

test('signed out, every list says so', async ({ browser_ }) => {
  const page = await openRelations(browser_, 'special', 'signed-out');
  for (const name of ['粉丝', '黑名单']) {
    await page.getByRole('tab', { name }).click();
    await inState(page, 'signed-out');
    await expect(page.getByRole('tabpanel')).toContainText('登录后可见');
  }
});
