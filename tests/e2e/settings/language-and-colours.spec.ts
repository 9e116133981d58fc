import { PEOPLE } from '../../fake-bili/index.ts';
import { openChromium } from '../../support/browser.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace, panelOf } from '../pages/space.ts';
import { openSettings } from './settings.ts';

test('a language and colours are chosen: open pages, panels and popup follow, and they stay', async ({
  bili,
  openPopup,
}) => {
  // With the texts of every language, as people have it.
  const browser = await openChromium({ port: bili.port, language: 'all' });
  try {
    await browser.context.addCookies(bili.cookies('viewer'));
    const settings = await openSettings(browser);
    const popup = await openPopup(browser);
    await settings.bringToFront();
    const traditional = settings.getByRole('radio', { name: '繁體中文' });
    await traditional.click();
    await expect(settings.getByRole('heading', { level: 1 })).toHaveText('設定');
    await expect(popup.getByRole('tab', { name: '稍後再看' })).toBeVisible();

    const html = (page: typeof popup) => page.locator('html');
    await settings.getByRole('radio', { name: '深色' }).click();
    await expect(html(settings)).toHaveAttribute('data-theme', 'dark');
    await expect(html(popup)).toHaveAttribute('data-theme', 'dark');

    const space = await openSpace(browser, PEOPLE.upA);
    await expect(panelOf(space, '共同关注')).toHaveCount(0);
    await expect(space.getByRole('region', { name: '共同關注', exact: true })).toBeVisible();
    // The page is the site's: panels keep to its own colours.
    await popup.reload();
    await expect(popup.getByRole('tab', { name: '稍後再看' })).toBeVisible();
    await expect(html(popup)).toHaveAttribute('data-theme', 'dark');
  } finally {
    await browser.close();
  }
});
