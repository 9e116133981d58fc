import AxeBuilder from '@axe-core/playwright';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in popup and panels (${theme})`, async ({ signedIn, openPopup }) => {
    const popup = await openPopup(signedIn);
    await popup.emulateMedia({ colorScheme: theme });
    for (const name of ['稍后再看', '历史记录', '关注分组']) {
      await popup.getByRole('tab', { name }).click();
      await expect(popup.locator('[data-view]').first()).toHaveAttribute('data-state', 'ready');
      const { violations } = await new AxeBuilder({ page: popup }).analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html])).toEqual([]);
    }

    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(PEOPLE.rich, `?theme=${theme}`));
    for (const name of ['数据', '粉丝勋章', '共同关注']) {
      const panel = page.getByRole('region', { name });
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-state', 'ready');
    }
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await expect(page.getByText('土星冲日')).toBeVisible({ timeout: 20_000 });
    const groups = page.getByRole('region', { name: '分组', exact: true });
    await groups.scrollIntoViewIfNeeded();
    await groups.getByRole('button', { name: '新建分组' }).click();
    const { violations } = await new AxeBuilder({ page }).include('bilideck-panels').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
