import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('names and links are looked up in batches, and those found are followed into a group', async ({
  bili,
  signedIn,
}) => {
  const nameOf = (mid: number) => bili.state.people.get(mid)?.name ?? '';
  const nobody = Array.from({ length: 38 }, (_, n) => `没有这个人${n}`);
  const page = await openDashboard(signedIn, '#/names');
  await opened(page, 'names');
  const names = page.locator('main[data-view="names"]');
  await names
    .getByLabel('昵称、空间链接或 UID')
    .fill(
      [
        nameOf(PEOPLE.upB),
        `https://space.bilibili.com/${PEOPLE.rich}/video`,
        ...nobody,
        nameOf(PEOPLE.upA),
        nameOf(PEOPLE.upB),
      ].join('\n'),
    );
  await names.getByRole('button', { name: '查询', exact: true }).click();
  await expect(names.getByRole('status').first()).toHaveText('找到 3 人，38 个昵称没有人用');
  // Each once, twenty a request; whoever was given by a link is not asked for.
  const asked = bili.log.filter(({ operation }) => operation === 'nameToUid');
  expect(asked.map(({ query }) => String(query['names']).split(',').length)).toEqual([20, 20]);

  await names.getByRole('button', { name: '找到的 3', exact: true }).click();
  const rows = names.getByRole('listitem');
  await expect(rows).toHaveCount(3);
  const [name, site] = [
    rows.first().getByRole('link').first(),
    rows.first().getByRole('link').last(),
  ];
  await expect(name).toHaveAttribute('href', `#/user/${PEOPLE.upB}`);
  await expect(site).toHaveAttribute('href', `https://space.bilibili.com/${PEOPLE.upB}`);
  await expect(rows.first()).toContainText(String(PEOPLE.upB));
  await isAccessibleInBoth(page);

  await names.getByRole('button', { name: '关注到分组…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^学习/ }).click();
  const plan = page.getByRole('dialog');
  await expect(plan).toContainText('学习');
  await plan.getByRole('button', { name: /关注/ }).click();
  await expect(page.getByText(/：完成/)).toBeVisible();
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
});
