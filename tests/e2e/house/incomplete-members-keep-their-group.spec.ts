import { expect, test } from '../fixtures.ts';
import { chooseFor, openGroups } from '../groups/groups.ts';

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
  const popup = await openGroups(openPopup, signedIn);
  await chooseFor(popup, group.name, '删除分组');
  await popup.getByRole('dialog').getByRole('button', { name: '删除分组' }).click();
  const outcome = popup.locator('[data-outcome]').last();
  await expect(outcome).toContainText('返回的数据不完整', { timeout: 20_000 });
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(viewer.groups.map(({ tagid }) => tagid)).toContain(group.tagid);
});
