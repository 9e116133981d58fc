import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { openSpace } from '../pages/space.ts';
import { inState } from '../relations/relations.ts';
import { statesOf } from '../space/odd-people.ts';

test('signed out: every list says so and no request asks for what needs a session', async ({
  bili,
  browser_,
  openPopup,
}) => {
  const dashboard = await openDashboard(browser_, '#/account/profile');
  await test.step('the page of the account invites and asks for nothing of anybody', async () => {
    await expect(dashboard.locator('main')).toHaveAttribute('data-state', 'signed-out');
    await expect(dashboard.getByRole('link', { name: '去登录' })).toBeVisible();
    const asked = new Set(bili.log.map(({ operation }) => operation));
    expect([...asked]).toEqual(['nav']);
  });
  await test.step('every list of relations says so', async () => {
    await dashboard.evaluate(() => {
      location.hash = '#/relations';
    });
    await inState(dashboard, 'signed-out');
    for (const name of ['粉丝', '黑名单']) {
      await dashboard.getByRole('tab', { name }).click();
      await inState(dashboard, 'signed-out');
      await expect(dashboard.getByRole('tabpanel')).toContainText('登录后可见');
    }
  });
  await dashboard.close();

  const popup = await openPopup(browser_);
  const toview = popup.locator('[data-view="toview"]');
  await expect(toview).toHaveAttribute('data-state', 'signed-out');

  await test.step('figures and works are there, and the rest invites', async () => {
    const page = await openSpace(browser_, PEOPLE.rich);
    await statesOf(page, ['ready', 'signed-out', 'signed-out', 'signed-out']);
    // upStat is `{}` without a session: nothing is made of it, and one sentence invites.
    await expect(page.getByRole('region', { name: '数据' })).not.toContainText('登录');
    const ours = page.locator('bilideck-panels');
    await expect(ours.getByRole('link', { name: '去登录' })).toHaveCount(1);
  });
  await test.step('works are there from the bar of other tabs, too', async () => {
    const page = await openSpace(browser_, PEOPLE.rich, '/video?layout=new');
    await page.getByRole('button', { name: '作品', exact: true }).click();
    const works = page.getByRole('dialog', { name: '作品' }).locator('[data-view="works"]');
    await expect(works).toHaveAttribute('data-state', 'ready');
  });
  const asked = bili.log.map(({ operation }) => operation);
  for (const operation of ['mutualRelation', 'groups', 'toviewList']) {
    expect(asked).not.toContain(operation);
  }
  const refused = bili.log.filter(({ code }) => code === -101).map(({ operation }) => operation);
  // It has the keys for everybody.
  expect(refused.filter((operation) => operation !== 'nav')).toEqual([]);

  await test.step('a session that expired invites as well, and is asked for once', async () => {
    await popup.close();
    await browser_.context.addCookies(bili.cookies('expired'));
    const again = (await openPopup(browser_)).locator('[data-view="toview"]');
    await expect(again).toHaveAttribute('data-state', 'signed-out');
    const lists = bili.log.filter(({ operation }) => operation === 'toviewList');
    expect(lists).toHaveLength(1);
  });
});
