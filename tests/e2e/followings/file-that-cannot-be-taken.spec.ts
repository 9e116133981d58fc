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
    ['e.txt', Buffer.from([0, 1, 2, 3]), '编码无法识别'],
    ['f.txt', Buffer.alloc(16_000_001, '1'), '文件太大'],
    ['g.txt', Array.from({ length: 20_001 }, (_, n) => n + 1).join('\n'), '最多 20,000 位'],
  ];
  for (const [name, content, said] of cases) {
    await chosenFile(page, name, content);
    await expect(dialog.getByRole('alert')).toContainText(said);
  }
  expect(bili.log.length).toBe(before);
});
