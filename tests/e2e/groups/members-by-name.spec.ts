import { expect, test } from '../fixtures.ts';
import { fillGroup, groupAt, openGroups, openMembers } from './groups.ts';

test('members are found by name, and picked with shift', async ({ bili, signedIn, openPopup }) => {
  const group = groupAt(bili, 0);
  const mids = fillGroup(bili, group.tagid, 0, 70);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, group.name);
  const last = [...bili.state.viewer.followings.values()]
    .filter(({ mid }) => mids.includes(mid))
    .sort((a, b) => a.mtime - b.mtime)[0];
  const { name = '' } = bili.state.people.get(last?.mid ?? 0) ?? {};
  // The oldest follow is on the second page, which nobody has scrolled to.
  await popup.getByRole('searchbox').fill(name.toUpperCase());
  await expect(popup.getByRole('checkbox', { name, exact: true }).first()).toBeVisible();
  await popup.getByRole('searchbox').fill('');
  await popup.getByRole('checkbox').nth(1).click();
  await popup
    .getByRole('checkbox')
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(popup.getByText('已选 4 人')).toBeVisible();
  await expect(popup.getByRole('checkbox').nth(4)).toBeChecked();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('checkbox').nth(5)).toBeFocused();
});
