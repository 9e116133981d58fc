import { expect, test } from '../fixtures.ts';
import { chooseFor, groupAt, openGroups, row } from './groups.ts';

test('a name is changed in its row, if it is ours; Escape closes the form and nothing else', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const group = groupAt(bili, 2);
  const popup = await openGroups(openPopup, signedIn);
  for (const ofTheSite of ['特别关注', '默认分组']) {
    await expect(row(popup, ofTheSite).getByRole('button')).toHaveCount(1);
  }
  const placeOf = async (text: string) => (await row(popup, text).boundingBox())?.y;
  const below = await placeOf(groupAt(bili, 3).name);
  await chooseFor(popup, group.name, '重命名');
  const input = popup.getByRole('textbox');
  await expect(input).toBeFocused();
  // The list does not move under the pointer.
  expect(await placeOf(groupAt(bili, 3).name)).toBe(below);
  await input.fill('有<尖>括号');
  await expect(popup.getByRole('alert')).toContainText('不允许的字符');
  expect(await placeOf(groupAt(bili, 3).name)).toBe(below);
  // What reaches the window unprevented closes a popup.
  await popup.evaluate(() => {
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (!defaultPrevented) document.documentElement.dataset['unprevented'] = key;
    });
  });
  await input.press('Escape');
  expect(await popup.evaluate(() => document.documentElement.dataset['unprevented'])).toBe(
    undefined,
  );
  await expect(input).toHaveCount(0);
  await expect(row(popup, group.name).getByRole('button').first()).toBeFocused();
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
