import { readFile } from 'node:fs/promises';
import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openSettings } from './settings.ts';

test('everything is saved as a file, and comes back from it after all was erased', async ({
  signedIn,
}) => {
  const page = await openSettings(signedIn);
  const shielded = page.getByRole('region', { name: '保护名单' });
  await shielded.getByRole('textbox').fill(String(PEOPLE.upA));
  await shielded.getByRole('textbox').press('Enter');
  await expect(shielded.getByRole('listitem')).toHaveCount(1);
  await page.getByText('深色', { exact: true }).click();

  const other = page.getByRole('region', { name: '换设备' });
  const saving = page.waitForEvent('download');
  await other.getByRole('button', { name: '导出全部', exact: true }).click();
  const buffer = await readFile(await (await saving).path());

  await page.getByRole('button', { name: '清除所有账号的数据…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('清除');
  await page.getByRole('dialog').getByRole('button', { name: '永久清除' }).click();
  await expect(shielded.getByText('名单里还没有人')).toBeVisible();

  const file = { name: 'all.jsonl', mimeType: 'application/jsonl', buffer };
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ ...file, buffer: buffer.subarray(0, -9) });
  await expect(other.getByRole('alert')).toContainText('没有读取任何内容');
  await input.setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: '导入这个文件？' });
  await expect(dialog.getByRole('row', { name: '保护名单 1 1' })).toBeVisible();
  await isAccessibleInBoth(page);
  await dialog.getByRole('button', { name: '合并到这台设备' }).click();
  await expect(other.getByText('已合并')).toBeVisible();
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked();
  await page.reload();
  await expect(shielded.getByRole('listitem')).toHaveCount(1);
  await input.setInputFiles(file);
  await dialog.getByRole('button', { name: '合并到这台设备' }).click();
  await expect(other.getByText('文件里的内容这里都有了')).toBeVisible();
});
