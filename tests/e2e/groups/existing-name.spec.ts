import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups } from './groups-panel.ts';

test('a name that exists is refused before anything is sent', async ({ bili, signedIn }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill(groupOf(bili, PEOPLE.upA, true).name);
  await expect(panel).toContainText('已有同名分组');
  await expect(panel.getByRole('button', { name: '新建', exact: true })).toBeDisabled();
  await panel.getByRole('textbox').press('Escape');
  await expect(panel.getByRole('textbox')).toHaveCount(0);
  expect(bili.log.filter(({ operation }) => operation === 'groupCreate')).toEqual([]);
});
