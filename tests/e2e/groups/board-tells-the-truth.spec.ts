import { isAccessible, isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { outcome } from '../pages/popup.ts';
import { card, column, drag, openBoard, people, said } from './board.ts';
import { fillGroup, groupAt, membersOf } from './groups.ts';

test('a group deleted elsewhere takes nobody in, and those who were put there are back', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const [mid = 0] = fillGroup(bili, from.tagid, to.tagid, 3);
  const page = await openBoard(bili, signedIn);
  viewer.groups = viewer.groups.filter(({ tagid }) => tagid !== to.tagid);
  await drag(page, card(page, from.tagid, mid), column(page, to.tagid));
  await expect(outcome(page, 'failed')).toContainText('已不存在', { timeout: 20_000 });
  await expect(card(page, from.tagid, mid)).toBeVisible();
  expect(membersOf(bili, from.tagid)).toContain(mid);
  // The board has learnt that it is gone.
  await expect(column(page, to.tagid)).toHaveCount(0);
});

test('while the copy is read, columns say how much of them is there', async ({
  bili,
  signedIn,
}) => {
  const group = groupAt(bili, 0);
  const { followings } = bili.state.viewer;
  const oldest = [...followings.values()].sort((a, b) => a.mtime - b.mtime).slice(0, 3);
  for (const { tagids } of followings.values()) tagids.delete(group.tagid);
  for (const { tagids } of oldest) tagids.add(group.tagid);
  bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', after: 1 });
  const page = await openDashboard(signedIn, '#/groups');
  await expect(page.getByRole('main').locator('header').first()).toContainText('还没有读完', {
    timeout: 20_000,
  });
  await expect(column(page, group.tagid)).toContainText('已读取 0 / 3 位，还不完整');
  await expect(column(page, group.tagid)).not.toContainText('还没有人');
});

test('nobody followed and no groups; then nobody signed in', async ({ bili, signedIn }) => {
  const { viewer } = bili.state;
  viewer.followings.clear();
  viewer.groups = [];
  const page = await openDashboard(signedIn, '#/groups');
  const main = page.locator('main[data-view="groups"]');
  await expect(main).toHaveAttribute('data-state', 'empty', { timeout: 20_000 });
  await expect(main).toContainText('还没有关注任何人');
  await expect(main.getByRole('button', { name: '新建分组' })).toBeVisible();
  await signedIn.context.clearCookies();
  await page.reload();
  await expect(main).toHaveAttribute('data-state', 'signed-out', { timeout: 20_000 });
});

test('another account is another board, with nothing chosen or held', async ({
  bili,
  signedIn,
}) => {
  const page = await openBoard(bili, signedIn);
  await people(page, 0).first().click();
  await expect(page.getByRole('region', { name: '已选的人' })).toBeVisible();
  await signedIn.context.addCookies(bili.cookies('second'));
  // As when somebody comes back from the tab in which they signed in.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('region', { name: '已选的人' })).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText('200 位')).toHaveCount(0);
});

test('axe finds nothing, people chosen, found and held included, in both themes', async ({
  bili,
  signedIn,
}) => {
  const group = groupAt(bili, 0);
  const page = await openBoard(bili, signedIn);
  await page.getByRole('main').getByRole('searchbox').fill('1');
  await people(page, group.tagid).first().click();
  await isAccessibleInBoth(page, 'chosen and found');
  await people(page, group.tagid).first().press('Enter');
  await expect(said(page)).toContainText('已拿起');
  await page.keyboard.press('ArrowRight');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page, 'dark', { what: 'held', include: 'main' });
});
