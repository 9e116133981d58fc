import { day } from '../../../src/i18n.ts';
import type { FakeBili } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { addFilter, expectRows, openWorkbench, people, rows } from './workbench.ts';

/** So few that asking about each of them is over soon; one of them never uploaded anything. */
function fewFollowed(bili: FakeBili): readonly number[] {
  const { viewer, people: all } = bili.state;
  const mids = people(bili).map(({ mid }) => mid);
  const works = (mid: number) => all.get(mid)?.works.video ?? 0;
  const open = mids.filter((mid) => !all.get(mid)?.cancelled);
  const silent = open.find((mid) => works(mid) === 0);
  const kept = [...open.filter((mid) => works(mid) > 0).slice(0, 2), ...(silent ? [silent] : [])];
  for (const mid of mids) if (!kept.includes(mid)) viewer.followings.delete(mid);
  bili.state.options.feedDays = 0;
  return kept;
}

const questions = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'keywordVideos' || operation === 'feedAll');

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

test('is blocked in the middle: says so everywhere, calls nobody silent, and is cancelled', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const mids = fewFollowed(bili);
  bili.faults.add({ match: { operation: 'keywordVideos' }, kind: 'code-352', after: 1 });
  const page = await openWorkbench(bili, signedIn);
  await ask(page, 'census.start', {});
  const status = page.getByRole('complementary', { name: '进行中的任务' });
  const card = status.locator('[data-status="paused"]');
  await expect(card).toContainText('了解活跃情况', { timeout: 30_000 });
  await expect(page.locator('[data-census="paused"]')).toContainText('已知 1 位');
  const asked = questions(bili).length;
  // What it stands at is there after the page was closed, too.
  await page.reload();
  await expect(card).toContainText('已知 1 位');
  await addFilter(page, '最近投稿未知');
  await expectRows(page, mids.length - 1);
  await card.getByRole('button', { name: '取消' }).click();
  await expect(status).not.toContainText('了解活跃情况');
  await expect(page.getByRole('button', { name: '了解活跃情况…' })).toBeVisible();
  expect(questions(bili)).toHaveLength(asked);
});
