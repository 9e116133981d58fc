import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { groupsOn, openGroups } from './groups-panel.ts';

test('who can be put into no group has a sentence in the place of groups', async ({
  bili,
  signedIn,
}) => {
  for (const [who, text] of [
    ['blocker', 'TA 拉黑了你'],
    ['blacked', '在你的黑名单里'],
  ] as const) {
    const panel = await openGroups(signedIn, PEOPLE[who]);
    await expect(panel).toContainText(text);
    await expect(panel.getByRole('button', { name: '关注', exact: true })).toHaveCount(0);
  }

  await test.step('a secret follow is called one', async () => {
    bili.state.viewer.followings.delete(PEOPLE.upA);
    bili.state.viewer.whispers.set(PEOPLE.upA, 1_600_000_000);
    const panel = await openGroups(signedIn, PEOPLE.upA);
    await expect(panel).toContainText('悄悄关注');
    await expect(panel).toContainText('不能加入分组');
    await expect(panel.getByRole('button', { name: '新建分组' })).toHaveCount(0);
    await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
  });

  await test.step('of a cancelled account only the follow can be ended', async () => {
    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(PEOPLE.deleted));
    const drawer = page.locator('bilideck-panels[data-placement="button"]').getByRole('button');
    // The site has no columns for a cancelled account.
    await drawer.first().click();
    const panel = await groupsOn(page);
    await expect(panel).toContainText('账号已注销，只能取消关注', { timeout: 20_000 });
    await expect(panel.getByRole('button', { name: '特别关注' })).toHaveCount(0);
    await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
  });
});
