import { expect, test } from '../fixtures.ts';
import { chosenFile, openImport } from './import.ts';
import { openWorkbench } from './workbench.ts';

test('a table as spreadsheets in China write it, and 5,000 unknown UIDs', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  const dialog = await openImport(page);
  // 昵称,分组 in GBK, with CRLF.
  const head = Buffer.from([0xea, 0xc7, 0xb3, 0xc6, 0x2c, 0xb7, 0xd6, 0xd7, 0xe9, 0x0d, 0x0a]);
  const line = Buffer.from([0xb2, 0xbb, 0xd4, 0xda, 0x2c, 0xc3, 0xc0, 0xca, 0xb3, 0x0d, 0x0a]);
  await chosenFile(page, 'gbk.csv', Buffer.concat([head, line]));
  await dialog.getByText('1 个昵称没有找到').click();
  await expect(dialog).toContainText('不在');
  await dialog.getByRole('button', { name: '修改名单' }).click();

  const many = Array.from({ length: 5_000 }, (_, n) => `9${String(n).padStart(8, '0')}`);
  await chosenFile(page, 'many.txt', `\uFEFF${[...many, ...many].join('\r\n')}`);
  await expect(dialog).toContainText('5,000 位还没有关注，将会关注');
  await dialog.getByRole('button', { name: '查看计划' }).click();
  await expect(dialog).toContainText('按名单关注 5,000 人并放入分组');
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toHaveCount(0);
});
