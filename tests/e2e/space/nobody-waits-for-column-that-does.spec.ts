import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { host } from './places.ts';

test('nobody waits for a column that does not come', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('bilideck-panels')) return;
      performance.mark('placed');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  for (const variant of ['no-column', 'renamed', 'forgotten']) {
    await page.goto(spaceUrl(PEOPLE.upA, `?variant=${variant}`));
    await host(page).waitFor({ state: 'attached' });
    // Panels may come before the document is whole.
    const waited = await page.evaluate(() => {
      const placedAtMs = performance.getEntriesByName('placed')[0]?.startTime ?? performance.now();
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return placedAtMs - (visit?.domContentLoadedEventStart ?? 0);
    });
    // A bound, no measurement: a loaded machine takes its time as well.
    expect(waited).toBeLessThan(6_000);
  }
});
