import { seedFollowings } from '../../support/seed-followings.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('who left, was renamed and follows no more is told, by kind, and a kind can be turned off', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/settings');
  await opened(page, 'settings');
  await seedFollowings(page, bili);
  const { viewer, people } = bili.state;
  const able = [...viewer.followings.keys()].filter((mid) => !people.get(mid)?.cancelled);
  const [left = 0, renamed = 0, closed = 0] = able.slice(20);
  const leftName = people.get(left)?.name ?? '';
  const was = people.get(renamed)?.name ?? '';
  const closedName = people.get(closed)?.name ?? '';
  viewer.followings.delete(left);
  Object.assign(people.get(renamed) ?? {}, { name: '<i>新名字</i>' });
  Object.assign(people.get(closed) ?? {}, { cancelled: true, name: '账号已注销' });
  await page.evaluate(() => {
    location.hash = '#/changes';
  });
  await opened(page, 'changes');
  const main = page.getByRole('main');
  await expect(main).toContainText('只看得到最近 1000 位');
  const rows = main.getByRole('list', { name: '变化' }).getByRole('listitem');
  await main.getByRole('button', { name: '现在核对' }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: leftName })).toContainText('不再关注');
  await expect(rows.filter({ hasText: '<i>新名字</i>' })).toContainText(`原名「${was}」`);
  await expect(rows.filter({ hasText: closedName })).toContainText('账号已注销');
  await main.getByRole('button', { name: '改了名字' }).click();
  await expect(rows).toHaveCount(1);
  await isAccessibleInBoth(page);
  await main.getByRole('button', { name: '记录哪些…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '改了名字' }).click();
  await expect(dialog.getByRole('checkbox', { name: '改了名字', checked: false })).toBeEnabled();
});
