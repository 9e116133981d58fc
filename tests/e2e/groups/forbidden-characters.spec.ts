import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('a name with characters that the service forbids is refused in words', async ({
  bili,
  signedIn,
}) => {
  // What the service forbids is not all known beforehand.
  bili.faults.add({ match: { operation: 'groupCreate' }, kind: 'code', code: 22101 });
  const before = bili.state.viewer.groups.length;
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill('深夜');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('操作失败：分组名称含有不允许的字符', {
    timeout: 20_000,
  });
  await expect(panel.getByRole('textbox')).toHaveValue('深夜');
  expect(bili.state.viewer.groups).toHaveLength(before);
});
