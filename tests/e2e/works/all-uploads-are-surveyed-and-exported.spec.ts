import { readFile } from 'node:fs/promises';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { asked, openWorks } from './works.ts';

// The longest of the last folder, by a name that comes first there: else it ends when all others have.
test('all uploads are read slowly, paused, carried on, and exported whole', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(150_000);
  const page = await signedIn.context.newPage();
  const { drawer } = await openWorks(page);
  await drawer.getByRole('button', { name: '导出投稿列表' }).click();
  await drawer.getByRole('button', { name: '分析全部投稿' }).click();
  const survey = drawer.locator('[data-survey]');
  await expect(survey).toContainText(/已读取 (50|100) \/ 612/, { timeout: 20_000 });
  await drawer.getByRole('button', { name: '暂停' }).click();
  await expect(survey).toHaveAttribute('data-survey', 'paused');

  // Elsewhere, later: the place was kept.
  await page.goto('about:blank');
  const again = await openWorks(page);
  await again.drawer.getByRole('button', { name: '导出投稿列表' }).click();
  await expect(again.drawer.locator('[data-survey="paused"]')).toContainText(/\/ 612/);
  await again.drawer.getByRole('button', { name: '继续' }).click();
  await expect(again.drawer.locator('[data-survey="done"]')).toContainText('612', {
    timeout: 100_000,
  });
  const pages = asked(bili, 'userVideos').map(({ query }) => query['pn']);
  expect(new Set(pages).size).toBe(13);
  // Beside the survey, each drawer has asked for its first page, once.
  expect(pages.length).toBeLessThanOrEqual(13 + 1);

  const saving = page.waitForEvent('download');
  await again.drawer.getByRole('button', { name: 'CSV 表格' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^bilibili-\d+-\d{4}-\d\d-\d\d\.csv$/);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFF标题,')).toBe(true);
  expect(csv.match(/,https:\/\/www\.bilibili\.com\/video\/BV/g)).toHaveLength(612);

  const savingJson = page.waitForEvent('download');
  await again.drawer.getByRole('button', { name: 'JSON' }).click();
  const json = JSON.parse(await readFile(await (await savingJson).path(), 'utf8'));
  expect(json).toMatchObject({ mid: PEOPLE.rich, count: 612 });
});
