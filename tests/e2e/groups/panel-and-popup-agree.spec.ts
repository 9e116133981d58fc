import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups } from './groups-panel.ts';

test('panel and open popup agree at once, both ways', async ({ bili, signedIn, openPopup }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const { name, tagid } = groupOf(bili, PEOPLE.upA, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toBeVisible();
  const popup = await openPopup(signedIn);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  const row = popup.getByRole('button', { name: new RegExp(`^${name}`) });
  const count = bili.state.viewer.followings;
  const size = () => [...count.values()].filter(({ tagids }) => tagids.has(tagid)).length;
  await expect(row).toContainText(String(size()));
  const before = size();

  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  expect(size()).toBe(before + 1);
  await expect(row).toContainText(String(before + 1));

  await popup.getByRole('button', { name: '新建分组' }).click();
  await popup.getByRole('textbox', { name: /分组名称/ }).fill('弹窗里建的');
  await popup.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('button', { name: '弹窗里建的' })).toBeVisible({ timeout: 20_000 });
});
