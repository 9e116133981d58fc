import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl, openDashboard } from '../pages/dashboard.ts';
import { openSpace } from '../pages/space.ts';

test('people of whom little is shown break nothing', async ({ signedIn }) => {
  await test.step('hidden lists say so calmly', async () => {
    const page = await openSpace(signedIn, PEOPLE.private);
    for (const name of ['粉丝勋章', '共同关注']) {
      const panel = page.getByRole('region', { name });
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-state', 'private');
    }
  });
  await test.step('an account that is no more: a button at the edge, and calm words behind it', async () => {
    const page = await openSpace(signedIn, PEOPLE.deleted);
    const host = page.locator('bilideck-panels[data-placement="button"]');
    await host.getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: 'Bilideck 面板' });
    await expect(drawer.getByRole('region')).toHaveCount(4);
    for (const panel of await drawer.getByRole('region').all()) {
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).not.toHaveAttribute('data-state', 'loading');
    }
    await expect(drawer.getByRole('region', { name: '粉丝勋章' })).toContainText(
      '账号已注销或不存在',
    );
    await expect(drawer.getByRole('button', { name: '重试' })).toHaveCount(0);
    await expect(drawer.getByRole('alert')).toHaveCount(0);
    const there = await openDashboard(signedIn, `#/user/${PEOPLE.deleted}`);
    await expect(there.locator('[data-view="user"]')).toContainText('账号已注销或不存在');
    const figures = there.getByRole('region', { name: '数据' });
    await figures.scrollIntoViewIfNeeded();
    await expect(figures).toHaveAttribute('data-state', 'ready');
    await expect(figures.getByRole('button', { name: '全部作品' })).toHaveCount(0);
    await expect(there.getByRole('button', { name: '重试' })).toHaveCount(0);
    await there.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.private}`));
    await expect(figures.getByRole('button', { name: '全部作品' })).toBeVisible();
  });
  for (const mid of [PEOPLE.empty, PEOPLE.blocker]) {
    const page = await openSpace(signedIn, mid);
    const panel = page.getByRole('region', { name: '数据' });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', /ready|empty/);
  }
});
