import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups, tagidsOf } from './groups-panel.ts';

test('a group is made in place, and undo takes group and place back', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const before = bili.state.viewer.groups.length;
  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill('深夜食堂');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('button', { name: '深夜食堂' })).toHaveAttribute(
    'aria-pressed',
    'true',
    { timeout: 20_000 },
  );
  const made = bili.state.viewer.groups.find(({ name }) => name === '深夜食堂');
  expect(tagidsOf(bili, PEOPLE.upA)).toContain(made?.tagid);

  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('status')).toContainText('已撤销', { timeout: 30_000 });
  expect(bili.state.viewer.groups).toHaveLength(before);
  expect(tagidsOf(bili, PEOPLE.upA)).not.toContain(made?.tagid);
});
