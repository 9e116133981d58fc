import { ask, expect, test } from '../fixtures.ts';
import { fewFollowed, questions } from './census.ts';
import { addFilter, expectRows, openWorkbench } from './workbench.ts';

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
