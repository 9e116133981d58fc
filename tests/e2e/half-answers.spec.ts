import { PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

/* Answers that lack something: nothing is done on their ground, and nothing is asked for ever. */

test('a group is not deleted when its members do not all come, and that is said', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, options } = bili.state;
  const [group] = viewer.groups;
  if (!group) throw new Error('the viewer has no group');
  for (const { tagids } of viewer.followings.values()) tagids.add(group.tagid);
  options.paging['groupMembers'] = { ignoresPage: true };
  const popup = await openPopup(signedIn);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  const row = popup
    .getByRole('listitem')
    .filter({ has: popup.getByText(group.name, { exact: true }) });
  await row.getByRole('button', { name: '删除分组' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: '删除分组' }).click();
  const outcome = popup.locator('[data-outcome]').last();
  await expect(outcome).toContainText('不完整', { timeout: 20_000 });
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(viewer.groups.map(({ tagid }) => tagid)).toContain(group.tagid);
});

test('a list without a total whose page number is ignored is asked twice, not for ever', async ({
  bili,
  signedIn,
}) => {
  bili.state.options.paging['userFavTags'] = { ignoresPage: true, withoutTotals: true };
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich, '?layout=new'));
  const stats = page.getByRole('region', { name: '数据' });
  await stats.scrollIntoViewIfNeeded();
  await stats.getByRole('button', { name: '全部作品' }).click();
  const drawer = page.getByRole('dialog', { name: '作品' });
  const asked = (operation: string) =>
    bili.log.filter((entry) => entry.operation === operation).length;
  const view = drawer.locator('[data-view="works"]');
  await drawer.getByRole('tab', { name: '标签' }).click();
  await expect(view.getByRole('listitem')).toHaveCount(3);
  await expect.poll(() => asked('userFavTags')).toBe(2);
  // Requests go one after another: what this tab would still ask is asked before the next one's.
  await drawer.getByRole('tab', { name: '专栏' }).click();
  await expect.poll(() => asked('userArticles')).toBe(1);
  await drawer.getByRole('tab', { name: '标签' }).click();
  await expect(view.getByRole('listitem')).toHaveCount(3);
  expect(asked('userFavTags')).toBe(2);
});
