import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('lists and tables of other programs come in once, after a look at what is what', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  viewer.history = viewer.history.filter(({ business }) => business === 'archive').slice(0, 9);
  const [first] = viewer.history;
  if (!first) throw new Error('the seed has a history');
  const page = await openDashboard(signedIn, '#/history');
  await page.getByRole('button', { name: '开启存档' }).click();
  const facts = page.locator('[data-archive="done"]');
  await expect(facts).toContainText('已存 9 条');
  await page.getByRole('button', { name: '导出和导入' }).click();
  const dialog = page.getByRole('dialog', { name: '导出和导入' });
  const choose = (name: string, text: string) =>
    dialog
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  // As bilibili-history-wxt writes it: one of these is here already.
  const entry = {
    id: first.aid,
    business: 'archive',
    bvid: '',
    title: 'x',
    view_at: first.view_at,
  };
  const older = { ...entry, view_at: 1_600_000_000, title: '很久以前', progress: -1, duration: 60 };
  await choose('bilibili-history.json', JSON.stringify([entry, older, { id: 3 }], null, 2));
  await expect(dialog.getByText('文件里有 2 条：1 条是新的，1 条已经有了')).toBeVisible();
  await expect(dialog.getByText('有 1 条无法识别，会跳过：第 3 条')).toBeVisible();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(facts).toContainText('已存 10 条');

  // Somebody's own table: what the head does not say is chosen.
  const table =
    '名,何时,哪里\n纸飞机,14/2/2021 18:10,https://www.bilibili.com/video/BV17x411w7KC\n';
  await choose('mine.csv', `${table}早八,,\n`);
  await expect(dialog.getByRole('heading', { name: '每一列是什么' })).toBeVisible();
  await expect(dialog.getByRole('status').filter({ hasText: '2021-02-14 18:10' })).toBeVisible();
  await isAccessibleInBoth(page, 'history');
  const read = dialog.getByRole('button', { name: '看看有多少条' });
  const time = dialog.getByRole('combobox', { name: '观看时间' });
  await time.selectOption('没有');
  await expect(read).toBeDisabled();
  await time.selectOption({ index: 2 });
  await read.click();
  await expect(dialog.getByText('文件里有 1 条：1 条是新的')).toBeVisible();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(facts).toContainText('已存 11 条');
  await dialog.getByRole('button', { name: '整个撤销「mine.csv」' }).click();
  await expect(facts).toContainText('已存 10 条');

  await choose('picture.png', '\u0000PNG');
  await expect(dialog.getByRole('alert')).toContainText('无法识别这个文件');
});
