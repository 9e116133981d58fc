import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { fail, nameOf, noticeIn } from './menu-notice.ts';

test('the page of a video means the video and its uploader', async ({ bili, signedIn }) => {
  const video = bili.state.videos.listOf(bili.state.people.get(PEOPLE.upA) ?? fail())[0] ?? fail();
  const page = await signedIn.context.newPage();
  await page.goto(`https://www.bilibili.com/video/${video.bvid}`);
  await page.locator('h1').waitFor();
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, 'toview-add:page', {});
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText(video.title);
  await clickMenuIn(page, worker, 'unfollow:page', {});
  await expect(noticeIn(page)).toContainText(`已取消关注「${nameOf(bili, PEOPLE.upA)}」`, {
    timeout: 20_000,
  });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
});
