import { PEOPLE } from '../../fake-bili/index.ts';
import { begin, expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';

test('somebody under protection is left alone by a bulk unfollow, and the journal says so', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.upA}`));
  const button = page.getByRole('button', { name: '加入保护名单' });
  await button.click();
  await expect(page.getByRole('button', { name: '移出保护名单' })).toBeVisible();

  const items = [PEOPLE.upA, PEOPLE.followed].map((mid) => ({
    id: String(mid),
    title: bili.state.people.get(mid)?.name ?? '',
    target: { mid },
  }));
  await begin(page, { kind: 'unfollow', params: {}, items });
  await expect
    .poll(() => bili.state.viewer.followings.has(PEOPLE.followed), { timeout: 20_000 })
    .toBe(false);
  await page.goto(dashboardUrl(signedIn, '#/journal'));
  await page.getByRole('button', { name: /^取消关注 1 人/ }).click();
  await expect(page.locator('[data-item-state="skipped"]')).toContainText('在保护名单里，没有改动');
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
});
