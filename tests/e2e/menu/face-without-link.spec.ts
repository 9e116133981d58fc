import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { fail, nameOf, noticeIn, openHome } from './menu-notice.ts';

test('a face that is no link names its person', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const face = page.locator(`[data-user-profile-id="${PEOPLE.upB}"] img`);
  const srcUrl = await face.evaluate((image: HTMLImageElement) => image.currentSrc || image.src);
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0) ?? fail();
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, `follow-into:${group.tagid}`, { srcUrl });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText(nameOf(bili, PEOPLE.upB));
  await expect(noticeIn(page)).toContainText(group.name);
  expect([...(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids ?? [])]).toEqual([group.tagid]);
});
