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
  await expect(outcome).toContainText('没有把数据给全', { timeout: 20_000 });
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(viewer.groups.map(({ tagid }) => tagid)).toContain(group.tagid);
});

test('members that come in smaller pages than asked for are all there', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, options } = bili.state;
  const [group] = viewer.groups;
  if (!group) throw new Error('the viewer has no group');
  const members = [...viewer.followings.values()].slice(0, 47);
  for (const { tagids } of viewer.followings.values()) tagids.delete(group.tagid);
  for (const { tagids } of members) tagids.add(group.tagid);
  options.paging['groupMembers'] = { mostPerPage: 20 };
  const popup = await openPopup(signedIn);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  await popup
    .getByRole('listitem')
    .filter({ has: popup.getByText(group.name, { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  await popup.getByRole('button', { name: '全选' }).click();
  await expect(popup.getByText('已选 47')).toBeVisible();
  const asked = bili.log.filter(({ operation }) => operation === 'groupMembers');
  expect(asked.map(({ query }) => query['pn'])).toEqual(['1', '2', '3']);
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
