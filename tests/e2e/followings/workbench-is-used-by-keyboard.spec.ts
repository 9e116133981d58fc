import { expect, test } from '../fixtures.ts';
import { bar, openWorkbench, people, rows, search } from './workbench.ts';

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
});
