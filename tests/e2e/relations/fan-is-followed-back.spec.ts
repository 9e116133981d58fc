import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { nameOf, openRelations, outcome, row } from './relations.ts';

test('a fan is followed back into a group, and let go again by undo', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  const group = viewer.groups[0];
  if (!group) throw new Error('the viewer has a group');
  const name = nameOf(bili, PEOPLE.fan);
  // The first of the list, whenever the others came.
  viewer.fans.set(PEOPLE.fan, Math.floor(Date.now() / 1000));
  const page = await openRelations(signedIn, 'fans');
  await row(page, name)
    .getByRole('button', { name: `回关：${name}` })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${group.name}`) })
    .click();
  await expect(outcome(page, 'done')).toContainText(`关注「${name}」并加入「${group.name}」`, {
    timeout: 20_000,
  });
  expect([...(viewer.followings.get(PEOPLE.fan)?.tagids ?? [])]).toEqual([group.tagid]);
  await expect(row(page, name)).toContainText('已互粉');
  await expect(row(page, name).getByRole('button', { name: `回关：${name}` })).toHaveCount(0);

  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 20_000 });
  expect(viewer.followings.has(PEOPLE.fan)).toBe(false);
  await expect(row(page, name).getByRole('button', { name: `回关：${name}` })).toBeVisible();
});
