import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { fail, nameOf, noticeIn, openHome } from './menu-notice.ts';

const ROOM = 'https://live.bilibili.com/21452505';

test('a link that names nobody says so, unless its card does; a face that is no link names its person', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
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
    [ROOM, spaceUrl(PEOPLE.stranger), nameOf(bili, PEOPLE.stranger)] as const,
  );
  await clickMenuIn(page, worker, 'follow-into:0', { linkUrl: ROOM });
  await expect(noticeIn(page)).toContainText(nameOf(bili, PEOPLE.stranger), { timeout: 20_000 });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  expect(viewer.followings.has(PEOPLE.stranger)).toBe(true);

  const face = page.locator(`[data-user-profile-id="${PEOPLE.upB}"] img`);
  const srcUrl = await face.evaluate((image: HTMLImageElement) => image.currentSrc || image.src);
  const group = viewer.groups.find(({ tagid }) => tagid > 0) ?? fail();
  await clickMenuIn(page, worker, `follow-into:${group.tagid}`, { srcUrl });
  await expect(noticeIn(page)).toContainText(nameOf(bili, PEOPLE.upB), { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText(group.name);
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  expect([...(viewer.followings.get(PEOPLE.upB)?.tagids ?? [])]).toEqual([group.tagid]);
});
