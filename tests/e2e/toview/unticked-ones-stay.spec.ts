import { expect, test } from '../fixtures.ts';
import { aids, keepLiving, ready } from './toview-trouble.ts';

test('what is unticked in a plan stays, and every count follows the ticks', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  keepLiving(bili, 6);
  const before = aids(bili);
  const popup = await openPopup(signedIn);
  const { view, pick } = await ready(popup);
  await pick(0, 3);
  await view.getByRole('button', { name: '移除', exact: true }).last().click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toHaveAccessibleName('从稍后再看移除 4 个视频');
  await dialog.getByText('逐项查看').click();
  await dialog.getByRole('checkbox').nth(1).click();
  const said = '从稍后再看移除 3 个视频';
  await expect(dialog).toHaveAccessibleName(said);
  // Once over it, and once on the button.
  await expect(dialog.getByRole('heading')).toHaveText(said);
  await expect(dialog.getByText(said, { exact: true })).toHaveCount(2);
  await expect(dialog).toContainText('1 项已取消勾选');
  await dialog.getByRole('button', { name: said, exact: true }).click();
  const done = view.locator('[data-outcome="done"]');
  await expect(done).toContainText(`${said}：完成 3`, { timeout: 30_000 });
  expect(aids(bili)).toEqual([before[1], before[4], before[5]]);
});
