import { test as base } from '@playwright/test';
import { startFakeBili } from '../fake-bili/index.ts';
import { openChromium, welcomePage } from '../support/browser.ts';
import { expect } from './fixtures.ts';

base('after the installation one page says where things are, once, and asks nothing', async () => {
  const bili = await startFakeBili({ size: 'S' });
  const first = await openChromium({ port: bili.port, welcome: true });
  await first.context.addCookies(bili.cookies('viewer'));
  const page = await welcomePage(first.context);
  await expect(page.locator('main[data-view="welcome"][data-state="ready"]')).toHaveCount(1);
  await expect(page.getByText('图钉')).toBeVisible();
  await page.reload();
  await expect(page.locator('main[data-view="welcome"][data-state="ready"]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bilideck 装好了');
  const { folder } = first;
  await first.context.close();

  const again = await openChromium({ port: bili.port, folder });
  const popup = await again.context.newPage();
  await popup.goto(`chrome-extension://${again.extensionId}/popup.html`);
  await expect(popup.getByRole('tab').first()).toBeVisible();
  expect(again.context.pages().filter((one) => one.url().includes('#/welcome'))).toEqual([]);
  await again.close();
  await bili.close();
});
