import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { asked, OPERATIONS, openStats, SLOW } from './own-page.ts';

test('我的 asks when it is unfolded, and shows counts and three rankings', async ({
  bili,
  signedIn,
}) => {
  const stats = await openStats(signedIn, PEOPLE.viewer);
  const mine = stats.getByRole('button', { name: '我的', exact: true });
  await expect(mine).toBeVisible();
  // Nobody follows oneself.
  const groups = stats.page().getByRole('region', { name: '分组', exact: true });
  await expect(groups).toHaveCount(0);
  expect(asked(bili)).toEqual([]);
  await mine.click();
  const own = stats.locator('[data-view="own"]');
  await expect(own.getByText('黑名单').locator('xpath=following-sibling::dd')).toHaveText('1');
  await expect(own.getByText('悄悄关注').locator('xpath=following-sibling::dd')).toHaveText('0');
  for (const name of ['动态互动', '视频互动', '视频播放']) {
    const list = own.getByRole('list', { name: new RegExp(name) });
    await expect(list.getByRole('link')).toHaveCount(10, SLOW);
    await expect(list.getByRole('link').first()).toHaveAttribute(
      'href',
      /^https:\/\/space\.bilibili\.com\/\d+$/,
    );
  }
  await expect(own.getByText('这里只放一些练习作')).toBeVisible(SLOW);
  await mine.click();
  await mine.click();
  await expect(own.getByRole('link')).toHaveCount(30);
  expect(asked(bili).sort()).toEqual(OPERATIONS.toSorted());
});
