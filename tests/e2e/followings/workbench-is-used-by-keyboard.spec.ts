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

test('at 1,000 px nothing is cut off', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn, '?-mutual=&-special=');
  await page.setViewportSize({ width: 1000, height: 700 });
  await rows(page).first().getByRole('checkbox').check();
  await expect(bar(page)).toBeVisible();
  const cut = await page.evaluate(() => {
    const inside = [...document.querySelectorAll('main button, main a, main input')];
    return inside
      .map((one) => one.getBoundingClientRect())
      .filter(({ left, right, width }) => width > 0 && (left < 0 || right > innerWidth)).length;
  });
  expect(cut).toBe(0);
});
