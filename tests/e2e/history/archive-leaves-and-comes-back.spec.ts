import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('the archive leaves as a file, comes back from it, and an import is taken back', async ({
  bili,
  signedIn,
}) => {
  bili.state.viewer.history.splice(12);
  const page = await openDashboard(signedIn, '#/history');
  await page.getByRole('button', { name: '开启存档' }).click();
  await expect(page.locator('[data-archive="done"]')).toContainText('已存 12 条');

  await page.getByRole('button', { name: '导出和导入' }).click();
  const dialog = page.getByRole('dialog', { name: '导出和导入' });
  const leaving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出 JSON Lines' }).click();
  const text = await readFile(await (await leaving).path(), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(13);

  const old = text.trim().split('\n');
  const input = dialog.locator('input[type="file"]');
  const mimeType = 'application/jsonl';
  const cut = Buffer.from([...old.slice(0, 8), '{"cut'].join('\n'));
  await input.setInputFiles({ name: 'cut.jsonl', mimeType, buffer: cut });
  await expect(dialog.getByText('文件不完整：比它自己写明的少 4 条')).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  const more = JSON.stringify({ ...JSON.parse(old[1] ?? ''), viewedSeconds: 1_500_000_000 });
  await input.setInputFiles({
    name: 'mine.jsonl',
    mimeType,
    buffer: Buffer.from([...old, more, '{"broken'].join('\n')),
  });
  await expect(dialog.getByText('文件里有 13 条：1 条是新的，12 条已经有了')).toBeVisible();
  await expect(dialog.getByText('有 1 行无法识别，会跳过：第 15 行')).toBeVisible();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(dialog.getByText('已导入，新增 1 条。')).toBeVisible();
  await expect(page.locator('[data-archive="done"]')).toContainText('已存 13 条');
  await dialog.getByRole('button', { name: '整个撤销「mine.jsonl」' }).click();
  await expect(page.locator('[data-archive="done"]')).toContainText('已存 12 条');

  // Said for this deletion alone: on the site, and here once that is done.
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '更多操作' }).first().click();
  await page.getByRole('menuitem', { name: '两边都删除' }).click();
  await expect(page.locator('[data-archive="done"]')).toContainText('已存 11 条');
  expect(bili.state.viewer.history).toHaveLength(11);
});
