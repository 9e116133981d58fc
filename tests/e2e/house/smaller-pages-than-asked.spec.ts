import { expect, test } from '../fixtures.ts';

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
