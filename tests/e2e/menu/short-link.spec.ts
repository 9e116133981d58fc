import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { fail, noticeIn, openHome } from './menu-notice.ts';

test('a short link is opened once to see whom or what it means', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, 'unfollow', { linkUrl: `https://b23.tv/u${PEOPLE.upA}` });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);

  const video = bili.state.videos.listOf(bili.state.people.get(PEOPLE.upB) ?? fail())[0] ?? fail();
  await clickMenuIn(page, worker, 'toview-add', { linkUrl: `https://b23.tv/v${video.aid}?x=1` });
  await expect(noticeIn(page)).toContainText('已添加到稍后再看', { timeout: 20_000 });
  const asked = bili.log.filter(({ operation }) => operation === 'site.short');
  expect(asked.map(({ path }) => path)).toEqual([`/u${PEOPLE.upA}`, `/v${video.aid}`]);
  expect(bili.state.viewer.toview.some(({ aid }) => aid === video.aid)).toBe(true);

  await clickMenuIn(page, worker, 'toview-add', { linkUrl: 'https://b23.tv/elsewhere' });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
});
