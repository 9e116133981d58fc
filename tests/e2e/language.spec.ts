import { test as base } from '@playwright/test';
import { PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { menuHas, openChromium } from '../support/browser.ts';
import { expect, spaceUrl } from './fixtures.ts';

base('a chosen language and theme hold on every surface at once, and after a restart', async () => {
  const bili = await startFakeBili({ size: 'S' });
  const { context, extensionId, worker, close } = await openChromium({
    port: bili.port,
    language: 'all',
  });
  await context.addCookies(bili.cookies('viewer'));
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/dashboard.html#/settings`);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const space = await context.newPage();
  await space.goto(spaceUrl(PEOPLE.upA));
  const panels = space.locator('bilideck-panels').getByRole('region');
  await expect(panels).toHaveCount(4);

  for (const [choice, tab, panel, title] of [
    ['简体中文', '稍后再看', '数据', '设置 · Bilideck'],
    ['English', 'Watch later', 'Figures', 'Settings · Bilideck'],
    ['繁體中文', '稍後再看', '數據', '設定 · Bilideck'],
  ] as const) {
    await settings.getByText(choice, { exact: true }).click();
    await expect(settings).toHaveTitle(title);
    await expect(popup.getByRole('tab').first()).toHaveText(tab);
    await expect(panels.first()).toHaveAccessibleName(panel);
  }
  await expect.poll(async () => menuHas(await worker(), 'open-user')).toBe(true);
  await popup.reload();
  await expect(popup.getByRole('tab').first()).toHaveText('稍後再看');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-TW');

  // The site's own switch first, then what is chosen here.
  await popup.emulateMedia({ colorScheme: 'light' });
  const look = popup.locator('html');
  await expect(look).toHaveAttribute('data-theme', 'light');
  await context.addCookies([
    { name: 'theme_style', value: 'dark', domain: '.bilibili.com', path: '/' },
  ]);
  await popup.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(look).toHaveAttribute('data-theme', 'dark');
  await settings.getByText('淺色', { exact: true }).click();
  await expect(look).toHaveAttribute('data-theme', 'light');
  await expect(settings.locator('html')).toHaveAttribute('data-theme', 'light');
  await close();
  await bili.close();
});
