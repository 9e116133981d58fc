import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

test('axe finds nothing while the lists are worked on', async ({ bili, signedIn, openPopup }) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const look = (what: string) => isAccessibleInBoth(popup, what);
  await view.getByRole('button', { name: '添加视频' }).click();
  await popup.getByRole('textbox').fill('https://b23.tv/abc');
  await popup.keyboard.press('Enter');
  await look('add');
  await popup.keyboard.press('Escape');

  await view.getByRole('checkbox').first().focus();
  await popup.keyboard.press('Control+a');
  await look('chosen');
  await view.getByRole('button', { name: '移动到收藏夹' }).click();
  await popup.getByRole('dialog').getByRole('listitem').first().waitFor();
  await look('folders');
  await popup.keyboard.press('Escape');

  bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'code-412', after: 1 });
  await view.getByRole('button', { name: '移除', exact: true }).last().click();
  await popup.getByRole('dialog').getByText('逐项查看').click();
  await look('plan');
  await popup
    .getByRole('dialog')
    .getByRole('button', { name: /^从稍后再看移除 / })
    .click();
  await expect(view.locator('[data-run-state="waiting"]')).toBeVisible({ timeout: 30_000 });
  await look('waiting');
  await view.getByRole('button', { name: '取消', exact: true }).click();
  await expect(view.locator('[data-outcome="done"]')).toBeVisible();
  await look('ended');
});
