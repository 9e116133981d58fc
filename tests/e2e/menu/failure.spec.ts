import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { badge, fail, noticeIn, openHome } from './menu-notice.ts';

test('a failure says why, and the next act takes its mark away', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const worker = await signedIn.worker();
  const video = bili.state.videos.listOf(bili.state.people.get(PEOPLE.upB) ?? fail())[0] ?? fail();
  bili.faults.add({ match: { operation: 'toviewAdd' }, kind: 'code', code: 90001 });
  await clickMenuIn(page, worker, 'toview-add', {
    linkUrl: `https://www.bilibili.com/video/${video.bvid}`,
  });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText('已满');
  await expect.poll(() => badge(signedIn)).toBe('!');

  bili.faults.clear();
  await clickMenuIn(page, worker, 'unfollow', { linkUrl: spaceUrl(PEOPLE.upA) });
  await expect.poll(() => badge(signedIn)).toBe('');
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
});
