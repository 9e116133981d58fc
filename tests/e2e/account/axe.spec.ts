import { arePanelsAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openOwn, SLOW } from './own-page.ts';

test("axe finds nothing on one's own page", async ({ signedIn }) => {
  const own = await openOwn(signedIn);
  await expect(own.getByRole('list', { name: /视频播放/ })).toBeVisible(SLOW);
  await own.getByRole('button', { name: '编辑公告' }).click();
  await own.getByRole('textbox', { name: '公告' }).fill('字'.repeat(160));
  await arePanelsAccessible(own.page());
});
