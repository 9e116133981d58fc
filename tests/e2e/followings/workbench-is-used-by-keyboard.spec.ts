import { expect, test } from '../fixtures.ts';
import { bar, nameOf, openWorkbench, people, rows, search } from './workbench.ts';

test('slash searches, arrows walk, space chooses, shift takes along', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first().getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('已选 1 位');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('已选 3 位');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText(`已选 ${people(bili).length} 位`);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('End');
  const last = people(bili).length - 1;
  await expect(page.locator(`main li[data-index="${last}"]`).getByRole('checkbox')).toBeFocused();

  // The row at a place is somebody else's in another order: it is them that the place is about.
  await page.keyboard.press('Home');
  const first = rows(page).first();
  await expect(first.getByRole('checkbox')).toBeFocused();
  await page.evaluate(() => {
    location.hash = '#/followings?sort=since';
  });
  await expect(first).toContainText(nameOf(bili, people(bili)[last]?.mid ?? 0));
  await expect(first.getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first.getByRole('checkbox')).toBeChecked();
  await page.goBack();
  await expect(first).toContainText(nameOf(bili, people(bili)[0]?.mid ?? 0));
  await expect(first.getByRole('checkbox')).not.toBeChecked();
  await expect(first.getByRole('checkbox')).toBeFocused();
  await expect(bar(page)).toContainText('已选 1 位');
});
