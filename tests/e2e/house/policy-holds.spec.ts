import { expect, test } from '../fixtures.ts';
import { reports } from './csp.ts';

// What is told of every page stays in the browser.
test.use({ ownBrowser: true });

test('the policy holds: no other host, no markup made from text', async ({
  signedIn,
  openPopup,
}) => {
  const found = await reports(signedIn.context);
  const popup = await openPopup(signedIn);
  await expect(popup.locator('img[src*=".hdslb.com/"]').first()).toBeVisible();
  const outcomes = await popup.evaluate(async () => {
    const load = (src: string) =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('kept');
        image.src = src;
      });
    const attempt = async (run: () => unknown) => {
      try {
        await run();
        return 'done';
      } catch {
        return 'kept';
      }
    };
    const picture = document.querySelector<HTMLImageElement>('img[src*=".hdslb.com/"]')?.src;
    return {
      ours: await load(picture ?? ''),
      elsewhere: await load('https://evil.example/a.jpg'),
      withCookies: await load('https://www.bilibili.com/favicon.ico'),
      told: await attempt(() => fetch('https://evil.example/')),
      markup: await attempt(() => {
        document.createElement('div').innerHTML = '<b>text</b>';
      }),
    };
  });
  expect(outcomes).toEqual({
    ours: 'loaded',
    elsewhere: 'kept',
    withCookies: 'kept',
    told: 'kept',
    markup: 'kept',
  });
  await expect.poll(() => found.length).toBeGreaterThanOrEqual(4);
});
