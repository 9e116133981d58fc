import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('signed out: every list says so and no request asks for what needs a session', async ({
  bili,
  browser_,
  openPopup,
}) => {
  const popup = await openPopup(browser_);
  await expect(popup.locator('[data-view="toview"]')).toHaveAttribute('data-state', 'signed-out');

  const page = await browser_.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  for (const name of ['粉丝勋章', '共同关注']) {
    const panel = page.getByRole('region', { name });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', 'signed-out');
  }
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  const refused = bili.log.filter(({ code }) => code === -101).map(({ operation }) => operation);
  expect(refused).toEqual([]);
});
