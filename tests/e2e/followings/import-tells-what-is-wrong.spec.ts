import { expect, test } from '../fixtures.ts';
import { chosenFile, openImport } from './import.ts';
import { openWorkbench } from './workbench.ts';

test('a file that cannot be taken says why, and nothing is asked or changed', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  const dialog = await openImport(page);
  const before = bili.log.length;
  const newer = { format: 'bilideck-followings', version: 99, people: [] };
  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ['a.json', JSON.stringify(newer), '更新版本的 Bilideck'],
    ['b.json', '{"format":"bilideck-foll', '不完整或已损坏'],
    ['c.json', '{"a":1}', '不是 Bilideck 导出的'],
    ['d.txt', '', '什么也没有'],
    ['e.txt', Buffer.from([0, 1, 2, 3]), '读不出文字'],
    ['f.txt', Buffer.alloc(16_000_001, '1'), '文件太大'],
    ['g.txt', Array.from({ length: 20_001 }, (_, n) => n + 1).join('\n'), '最多 20,000 位'],
  ];
  for (const [name, content, said] of cases) {
    await chosenFile(page, name, content);
    await expect(dialog.getByRole('alert')).toContainText(said);
  }
  expect(bili.log.length).toBe(before);
});

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
  await expect(dialog).toContainText('按名单关注并归组 5,000 人');
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toHaveCount(0);
});

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
