import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups, tagidsOf } from './groups-panel.ts';

test('a chip adds to a group and takes out again, and so does the star', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const before = tagidsOf(bili, PEOPLE.upA);
  const { name, tagid } = groupOf(bili, PEOPLE.upA, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');

  await chip.click();
  await expect(panel.getByRole('status')).toContainText(`已加入「${name}」`);
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  expect(tagidsOf(bili, PEOPLE.upA).sort()).toEqual([...before, tagid].sort());

  await chip.click();
  await expect(panel.getByRole('status')).toContainText(`已移出「${name}」`);
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  expect(tagidsOf(bili, PEOPLE.upA)).toEqual(before);

  const isSpecial = () => bili.state.viewer.followings.get(PEOPLE.upA)?.special;
  const star = panel.getByRole('button', { name: '特别关注' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  expect(isSpecial()).toBe(true);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 });
  expect(isSpecial()).toBe(false);
});
