import { openChromium, welcomePage } from '../../support/browser.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('the welcome page opens once, after the installation, and asks nothing of the service; its switches hold', async ({
  bili,
}) => {
  const first = await openChromium({ port: bili.port, welcome: true });
  const welcome = await welcomePage(first.context);
  await expect(welcome.locator('main[data-view="welcome"]')).toHaveAttribute('data-state', 'ready');
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
  expect(bili.log).toEqual([]);
  await first.context.close();

  const second = await openChromium({ port: bili.port, folder: first.folder });
  try {
    const page = await openDashboard(second, '#/settings');
    // Whatever the worker does when it starts, it has begun before it answers.
    await ask(page, 'meter.get', {});
    const urls = second.context.pages().map((one) => one.url());
    expect(urls.filter((url) => url.endsWith('#/welcome'))).toEqual([]);

    // What is off until it is wanted is switched there as in the settings, and stays as it was left.
    await second.context.addCookies(bili.cookies('viewer'));
    const again = await openDashboard(second, '#/welcome');
    const marks = again.getByRole('checkbox', { name: '在站内的视频封面上标出看过的' });
    await expect(marks).toBeDisabled();
    await again.getByRole('checkbox', { name: '把每一次观看都存下来' }).click();
    await expect(marks).toBeEnabled();
    await again.reload();
    await expect(again.getByRole('checkbox', { name: '把每一次观看都存下来' })).toBeChecked();
  } finally {
    await second.close();
  }
});
