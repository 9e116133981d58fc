import { expect, test } from '../fixtures.ts';

test('signed out and without groups', async ({ bili, browser_, openPopup }) => {
  const popup = await openPopup(browser_);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  await expect(popup.locator('[data-view="follow-groups"]')).toHaveAttribute(
    'data-state',
    'signed-out',
  );
  await expect(popup.getByRole('link', { name: '去登录' })).toHaveCount(1);
  bili.state.viewer.groups = [];
  await browser_.context.addCookies(bili.cookies('viewer'));
  await popup.reload();
  await expect(popup.getByRole('listitem')).toHaveCount(2);
  await expect(popup.getByRole('button', { name: '调整分组顺序' })).toHaveCount(0);
});
