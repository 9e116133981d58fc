import { seedFollowings } from '../../support/seed-followings.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('what is kept is shown, and goes away for good after a word', async ({ bili, signedIn }) => {
  const page = await openDashboard(signedIn, '#/settings');
  await opened(page, 'settings');
  await seedFollowings(page, bili);
  await page.reload();
  const data = page.getByRole('region', { name: '本机数据' });
  const followings = data.getByRole('row', { name: /^关注 / });
  await expect(followings).toContainText(String(bili.state.viewer.followings.size));
  await data.getByRole('button', { name: '清除这个账号的数据…' }).click();
  const dialog = page.getByRole('dialog');
  const go = dialog.getByRole('button', { name: '永久清除' });
  await expect(go).toBeDisabled();
  await isAccessibleInBoth(page);
  await dialog.getByLabel('输入「清除」后才能继续').fill('清除');
  await go.click();
  await expect(dialog).toHaveCount(0);
  await expect(data).toBeVisible();
  await expect(followings).toHaveCount(0);
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
