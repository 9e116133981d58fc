import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { groupsOn } from './groups-panel.ts';

test('a cancelled account is told, and only the follow can be ended', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.deleted));
  const drawer = page.locator('bilideck-panels[data-placement="button"]').getByRole('button');
  // The site has no columns for a cancelled account.
  await drawer.first().click();
  const panel = await groupsOn(page);
  await expect(panel).toContainText('账号已注销，只能取消关注', { timeout: 20_000 });
  await expect(panel.getByRole('button', { name: '特别关注' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
});
