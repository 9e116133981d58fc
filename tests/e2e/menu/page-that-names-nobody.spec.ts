import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { nameOf, noticeIn, openHome } from './menu-notice.ts';

const ROOM = 'https://live.bilibili.com/21452505';

test('a link that names nobody says so, unless its card does', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, 'unfollow', { linkUrl: ROOM });
  await expect(noticeIn(page)).toContainText('没有识别出用户', { timeout: 20_000 });

  await page.evaluate(
    ([room, space, name]) => {
      const card = document.createElement('article');
      card.innerHTML = `<p><a href="${room}">直播</a></p><p><a href="${space}">${name}</a></p>`;
      document.querySelector('main')?.append(card);
    },
    [ROOM, spaceUrl(PEOPLE.upB), nameOf(bili, PEOPLE.upB)] as const,
  );
  await clickMenuIn(page, worker, 'follow-into:0', { linkUrl: ROOM });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText(nameOf(bili, PEOPLE.upB));
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
});
