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
  const notice = popup.locator('[data-told]');
  // The act may still be reading back when the popup opens.
  await expect(notice).toContainText('已取消关注');
  await notice.getByRole('button', { name: '撤销' }).click();
  await expect(notice).toContainText('撤销「取消关注」', { timeout: 20_000 });
  await expect(notice).toContainText('已重新关注，分组已恢复');
  expect([...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])].sort()).toEqual(
    groups.sort(),
  );
});
