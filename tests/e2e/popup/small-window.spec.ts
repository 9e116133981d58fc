import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';

test('at 200 % and in a narrow panel all that can be pressed is in the window', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const list = await showList(popup, '稍后再看');
  // At 200 % a browser has 400 by 300 pixels for it.
  await popup.setViewportSize({ width: 400, height: 300 });
  await list.getByRole('checkbox').first().click();
  await list.getByRole('button', { name: '移动到收藏夹' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toBeInViewport({ ratio: 1 });
  const cancel = dialog.getByRole('button', { name: '取消' });
  await cancel.scrollIntoViewIfNeeded();
  await expect(cancel).toBeInViewport({ ratio: 1 });
  await cancel.click();
  await expect(dialog).toHaveCount(0);

  await popup.setViewportSize({ width: 300, height: 600 });
  for (const name of ['管理页', '操作记录']) {
    await expect(popup.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
});
