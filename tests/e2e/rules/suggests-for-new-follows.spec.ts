import { expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { openAt } from '../pages/popup.ts';
import { beginRule, main, openRules, saves, signed } from './rules.ts';

test('a rule only proposes a group for who was followed lately; one click does it', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, people } = bili.state;
  const [mid = 0] = signed(bili, '每天做一顿饭', 1);
  const followed = viewer.followings.get(mid);
  if (followed) followed.mtime = Math.floor(Date.now() / 1000) - 3_600;
  const group = viewer.groups[0];
  const name = people.get(mid)?.name ?? '';
  const page = await openRules(bili, signedIn);
  await beginRule(page, '签名包含', '每天做一顿饭');
  await main(page)
    .getByRole('combobox')
    .selectOption({ label: group?.name ?? '' });
  await main(page).getByRole('textbox', { name: '规则名称' }).fill('做饭的');
  await saves(page);
  await page.goto(dashboardUrl(signedIn, `#/user/${mid}`));
  await expect(page.getByRole('region', { name: '规则的建议' })).toContainText(
    `按规则「做饭的」建议放入「${group?.name}」`,
  );

  const popup = await openAt(openPopup, signedIn, '关注分组');
  const lines = popup.getByRole('region', { name: '规则的建议' });
  await expect(lines).toContainText(`「${name}」：按规则「做饭的」建议放入「${group?.name}」`);
  expect(followed?.tagids.size).toBe(0);
  await lines.getByRole('button', { name: `把「${name}」放入「${group?.name}」` }).click();
  await expect(lines).toContainText(`已把「${name}」放入「${group?.name}」`);
  expect([...(followed?.tagids ?? [])]).toEqual([group?.tagid]);
  await lines.getByRole('button', { name: '撤销' }).click();
  await expect(lines.getByRole('button', { name: `不再建议「${name}」` })).toBeVisible();
  expect(followed?.tagids.size).toBe(0);
  await lines.getByRole('button', { name: `不再建议「${name}」` }).click();
  await expect(lines).toHaveCount(0);
});
