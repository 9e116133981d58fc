import { PEOPLE } from '../../fake-bili/index.ts';
import { arePanelsAccessible } from '../axe.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('axe finds nothing in the panels', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
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
  await arePanelsAccessible(page);
});
