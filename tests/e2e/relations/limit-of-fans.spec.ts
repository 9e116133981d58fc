import { expect, test } from '../fixtures.ts';
import { fileOf, fillFans, openRelations } from './relations.ts';

test('the limit is told, reading all can be stopped, and a file says that it is not whole', async ({
  bili,
  signedIn,
}) => {
  fillFans(bili, 1_100);
  bili.faults.add({ match: { operation: 'followers' }, kind: 'slow', after: 2, delayMs: 4_000 });
  const page = await openRelations(signedIn, 'fans');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('共 1,100 位，B站只显示最近 1,000 位 · 已读 50 位');
  await panel.getByRole('searchbox').fill('没有这样的人');
  await expect(panel).toContainText(/正在读取全部：\d+ \/ 1,000 位/);
  await panel.getByRole('button', { name: '停止读取' }).click();
  await expect(panel).toContainText('没有读完，结果只包括已读的人');
  await panel.getByRole('searchbox').fill('');
  await panel.getByRole('button', { name: '导出', exact: true }).click();
  const { name, text } = await fileOf(page, async () => {
    await page.getByRole('menuitem', { name: '导出 JSON' }).click();
    await panel.getByRole('button', { name: '停止读取' }).click();
  });
  expect(name).toMatch(/^bilideck-fans-[\d-]+-partial\.json$/);
  const file = JSON.parse(text) as { complete: boolean; read: number; people: unknown[] };
  expect(file).toMatchObject({ complete: false, total: 1_100 });
  expect(file.people).toHaveLength(file.read);
  expect(file.read).toBeLessThan(1_000);
});
