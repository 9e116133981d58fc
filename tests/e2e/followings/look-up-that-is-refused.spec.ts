import { expect, test } from '../fixtures.ts';
import { openImport } from './import.ts';
import { openWorkbench } from './workbench.ts';

test('a look-up that is refused keeps its place, and names found stay found', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  const dialog = await openImport(page);
  bili.faults.add({ match: { operation: 'nameToUid' }, kind: 'http-502', after: 1 });
  const names = Array.from({ length: 45 }, (_, n) => `谁都不是${n}`);
  await dialog.getByRole('textbox', { name: '名单' }).fill(names.join('、'));
  await dialog.getByRole('button', { name: '读取名单' }).click();
  await expect(dialog.getByRole('status')).toContainText('正在按昵称查找 UID：20 / 45');
  await expect(dialog.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog.getByRole('textbox', { name: '名单' })).toHaveValue(names.join('、'));
});
