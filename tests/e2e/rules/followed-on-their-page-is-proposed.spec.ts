import { expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { openAt } from '../pages/popup.ts';
import { beginRule, main, openRules, saves, signed } from './rules.ts';

test('who is followed on their page is proposed in the popup, read from one page of the list', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { people, viewer } = bili.state;
  const [mid = 0] = signed(bili, '每天做一顿饭', 1);
  viewer.followings.delete(mid);
  const group = viewer.groups[0];
  const page = await openRules(bili, signedIn);
  await beginRule(page, '签名包含', '每天做一顿饭');
  await main(page)
    .getByRole('combobox')
    .selectOption({ label: group?.name ?? '' });
  await saves(page);
  await page.goto(dashboardUrl(signedIn, `#/user/${mid}`));
  await page.getByRole('button', { name: '关注', exact: true }).click();
  await expect.poll(() => viewer.followings.has(mid)).toBe(true);

  const popup = await openAt(openPopup, signedIn, '关注分组');
  const lines = popup.getByRole('region', { name: '规则的建议' });
  await expect(lines).toContainText(`「${people.get(mid)?.name}」`);
  expect(viewer.followings.get(mid)?.tagids.size).toBe(0);
});
