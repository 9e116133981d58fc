import { day } from '../../../src/i18n.ts';
import type { FakeBili } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { fewFollowed, questions } from './census.ts';
import { addFilter, openWorkbench, rows } from './workbench.ts';

const lastUpload = (bili: FakeBili, mid: number) => {
  const person = bili.state.people.get(mid);
  return (person && bili.state.videos.listOf(person)[0]?.pubdate) ?? null;
};

test('tells its cost before it starts, asks slowly, and its column and filter know then', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const mids = fewFollowed(bili);
  const page = await openWorkbench(bili, signedIn);
  await page.getByRole('button', { name: '了解活跃情况…' }).click();
  const dialog = page.getByRole('dialog', { name: '了解活跃情况' });
  await expect(dialog).toContainText('每天最多 300 次请求');
  await expect(dialog).toContainText(`${mids.length} 位最多约 1 天`);
  expect(questions(bili)).toEqual([]);
  await dialog.getByRole('button', { name: '开始' }).click();
  const status = page.getByRole('complementary', { name: '进行中的任务' });
  await expect(status).toContainText('了解活跃情况');
  await expect(dialog.getByRole('button', { name: '更新' })).toBeVisible({ timeout: 40_000 });
  await dialog.getByRole('button', { name: '知道了' }).click();
  await expect(status).not.toContainText('了解活跃情况');
  for (const [place, mid] of mids.entries()) {
    const atSeconds = lastUpload(bili, mid);
    const words = atSeconds === null ? '从未投稿' : day(atSeconds);
    await expect(rows(page).nth(place)).toContainText(words);
  }
  await addFilter(page, '最近投稿未知');
  await expect(page.getByRole('main')).toContainText('没有符合条件的人');
  expect(bili.log.some(({ operation }) => operation === 'userVideos')).toBe(false);
});
