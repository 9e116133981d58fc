import { expect, test } from '../fixtures.ts';
import { openWorks } from './works.ts';

test('-412 in the middle of a survey: it waits, and says until when', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  bili.faults.add({ match: { operation: 'userVideos', query: { pn: '2' } }, kind: 'code-412' });
  const page = await signedIn.context.newPage();
  const { drawer } = await openWorks(page);
  await drawer.getByRole('button', { name: '导出投稿列表' }).click();
  await drawer.getByRole('button', { name: '分析全部投稿' }).click();
  const survey = drawer.locator('[data-survey="waiting"]');
  await expect(survey).toContainText(/后自动继续/, { timeout: 30_000 });
  await survey.getByRole('button', { name: '取消' }).click();
  await expect(drawer.locator('[data-survey="cancelled"]')).toContainText('50');
});
