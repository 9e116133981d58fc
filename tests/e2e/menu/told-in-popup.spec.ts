import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('the popup tells what the menu did, and can undo it with groups', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const groups = [...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])];
  expect(groups.length).toBeGreaterThan(0);
  await clickMenu(await signedIn.worker(), 'unfollow', spaceUrl(PEOPLE.upA));
  await expect.poll(() => bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);

  const popup = await openPopup(signedIn);
  const notice = popup.getByRole('status').filter({ hasText: String(PEOPLE.upA) });
  // The act may still be reading back when the popup opens.
  await expect(notice).toContainText('已取消关注');
  await notice.getByRole('button', { name: '撤销' }).click();
  await expect(notice).toContainText('已撤销', { timeout: 20_000 });
  expect([...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])].sort()).toEqual(
    groups.sort(),
  );
});
