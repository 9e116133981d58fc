import { openChromium } from '../../support/browser.ts';
import { begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { isWhole, order, sent } from './run-survives.ts';

test('a run goes on after the browser was killed', async ({ bili, uncaught }) => {
  test.setTimeout(150_000);
  const { items, ...rest } = order(bili);
  const first = await openChromium({ port: bili.port });
  await first.context.addCookies(bili.cookies('viewer'));
  const before = await openDashboard(first);
  await begin(before, { ...rest, items });
  await expect.poll(() => sent(bili).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
  await first.crash();

  const second = await openChromium({ port: bili.port, folder: first.folder });
  second.context.on('weberror', (error) => uncaught.push(String(error.error())));
  try {
    await second.context.addCookies(bili.cookies('viewer'));
    const page = await openDashboard(second);
    await isWhole(
      bili,
      page,
      items.map(({ id }) => id),
    );
  } finally {
    await second.close();
  }
});
