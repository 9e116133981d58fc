import { expect, test } from '../fixtures.ts';
import { beginRule, list, main, openRules, saves } from './rules.ts';

test('rules go into a file and come back from it once', async ({ bili, signedIn }) => {
  const page = await openRules(bili, signedIn);
  await beginRule(page, '昵称包含', '美食');
  await main(page).getByRole('combobox').selectOption({ index: 1 });
  await saves(page);
  const menu = () => main(page).getByRole('button', { name: '导入和导出' }).click();
  await menu();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '导出规则' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const dialog = page.getByRole('dialog');
  const give = async (content: string) => {
    await main(page)
      .locator('input[type="file"]')
      .setInputFiles({
        name: 'rules.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
  };
  await give(text);
  await expect(dialog).toContainText('1 条和现有规则相同');
  await dialog.getByRole('button', { name: '取消' }).click();
  await give(text.replace('"version": 1', '"version": 9'));
  await expect(dialog.getByRole('alert')).toContainText('更新版本的 Bilideck');
  await dialog.getByRole('button', { name: '取消' }).click();
  await give(text.replaceAll('美食', '旅行').replace(/"into": ".*"/, '"into": "去哪儿"'));
  await expect(dialog).toContainText('这些分组还没有，运行时会先新建：去哪儿');
  await dialog.getByRole('button', { name: '加入 1 条规则' }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
});
