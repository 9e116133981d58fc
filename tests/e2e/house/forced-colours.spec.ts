import type { Locator } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl, openDashboard, opened } from '../pages/dashboard.ts';
import { openSpace, panelOf } from '../pages/space.ts';

const ground = (one: Locator) =>
  one.evaluate((element) => getComputedStyle(element).backgroundColor);

/** Of all texts in it. */
function coloursInside(element: Element) {
  const all = [element, ...element.querySelectorAll('span')];
  return [...new Set(all.map((one) => getComputedStyle(one).color))];
}

/** Told apart by more than by colours that the person does not see. */
async function standsOut(chosen: Locator, other: Locator) {
  await expect(chosen).toBeVisible();
  expect(await ground(chosen)).not.toBe(await ground(other));
}

test('what is chosen is seen where the person has few colours of their own', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  await popup.emulateMedia({ forcedColors: 'active' });
  const tab = (selected: boolean) => popup.getByRole('tab', { selected }).first();
  await standsOut(tab(true), tab(false));
  const filter = (pressed: boolean) => popup.getByRole('button', { pressed }).first();
  await standsOut(filter(true), filter(false));

  const page = await openDashboard(signedIn, '#/toview');
  await page.emulateMedia({ forcedColors: 'active' });
  await opened(page, 'toview');
  const entries = page.getByRole('navigation', { name: '导航' }).getByRole('listitem');
  await standsOut(
    entries.locator('a[aria-current]'),
    entries.locator('a:not([aria-current])').first(),
  );
  // How many there are is told in the colour of the name beside it.
  const here = entries.locator('a[aria-current]');
  await expect(here).toContainText('100');
  expect(await here.evaluate(coloursInside)).toHaveLength(1);
  await page.goto(dashboardUrl(signedIn, '#/settings'));
  const theme = page.getByRole('group', { name: '主题' });
  await standsOut(theme.locator(':checked + span'), theme.locator(':not(:checked) + span').first());

  const space = await openSpace(signedIn, PEOPLE.rich);
  await space.emulateMedia({ forcedColors: 'active' });
  const group = (pressed: boolean) =>
    panelOf(space, '分组').getByRole('button', { pressed }).last();
  await standsOut(group(true), group(false));
});
