import { expect, test } from '../fixtures.ts';

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
