import { expect, test } from '../fixtures.ts';
import { bar, expectRows, goToWorkbench, openWorkbench, people, rows } from './workbench.ts';

test('what an address asks and nobody understands is told, not passed over', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn, '?colour=red&mutual=');
  await expect(page.getByRole('main')).toContainText('colour=red');
  await expectRows(page, people(bili).filter(({ mid }) => bili.state.viewer.fans.has(mid)).length);

  await test.step('at 1,000 px nothing is cut off', async () => {
    await goToWorkbench(page, '?-mutual=&-special=');
    await page.setViewportSize({ width: 1000, height: 700 });
    await rows(page).first().getByRole('checkbox').click();
    await expect(bar(page)).toBeVisible();
    const cut = await page.evaluate(() => {
      const inside = [...document.querySelectorAll('main button, main a, main input')];
      return inside
        .map((one) => one.getBoundingClientRect())
        .filter(({ left, right, width }) => width > 0 && (left < 0 || right > innerWidth)).length;
    });
    expect(cut).toBe(0);
  });
});
