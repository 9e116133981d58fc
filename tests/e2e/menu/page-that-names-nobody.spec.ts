import { clickMenuIn } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { noticeIn, openHome } from './menu-notice.ts';

test('a page that names nobody says so', async ({ signedIn }) => {
  const page = await openHome(signedIn);
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', {
    linkUrl: 'https://t.bilibili.com/123456',
  });
  await expect(noticeIn(page)).toContainText('没有识别出用户', { timeout: 20_000 });
});
