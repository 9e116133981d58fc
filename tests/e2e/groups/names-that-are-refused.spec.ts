import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups } from './groups-panel.ts';

test('a name that exists is refused before anything is sent, a forbidden one in words', async ({
  bili,
  signedIn,
}) => {
  // What the service forbids is not all known beforehand.
  bili.faults.add({ match: { operation: 'groupCreate' }, kind: 'code', code: 22101 });
  const before = bili.state.viewer.groups.length;
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const box = panel.getByRole('textbox');
  const save = panel.getByRole('button', { name: '新建', exact: true });
  await panel.getByRole('button', { name: '新建分组' }).click();
  await box.fill(groupOf(bili, PEOPLE.upA, true).name);
  await expect(panel).toContainText('已有同名分组');
  await expect(save).toBeDisabled();
  await box.press('Escape');
  await expect(box).toHaveCount(0);
  expect(bili.log.filter(({ operation }) => operation === 'groupCreate')).toEqual([]);

  await panel.getByRole('button', { name: '新建分组' }).click();
  await box.fill('深夜');
  await save.click();
  await expect(panel.getByRole('status')).toContainText('操作失败：分组名称含有不允许的字符', {
    timeout: 20_000,
  });
  await expect(box).toHaveValue('深夜');
  expect(bili.state.viewer.groups).toHaveLength(before);
});
