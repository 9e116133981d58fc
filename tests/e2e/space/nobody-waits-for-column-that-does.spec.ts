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
    document.addEventListener('DOMContentLoaded', () => performance.mark('drawn'));
  });
  for (const variant of ['no-column', 'renamed', 'forgotten']) {
    await page.goto(spaceUrl(PEOPLE.upA, `?variant=${variant}`));
    await host(page).waitFor({ state: 'attached' });
    // Panels may come before the document is whole: the later mark is waited for.
    const marks = await page.waitForFunction(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      const [placed, drawn] = [at('placed'), at('drawn')];
      return placed !== undefined && drawn !== undefined ? { waited: placed - drawn } : null;
    });
    // A bound, no measurement: a loaded machine takes its time as well.
    expect(await marks.evaluate((both) => both?.waited)).toBeLessThan(5_000);
  }
});
