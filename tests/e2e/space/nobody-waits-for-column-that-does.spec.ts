import { PEOPLE } from '../../fake-bili/index.ts';
import { spaceUrl, test } from '../fixtures.ts';
import { host } from './places.ts';

/** A bound, no measurement: a loaded machine takes its time as well. */
const MOST_MS = 6_000;

test('nobody waits for a column that does not come', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  for (const variant of ['no-column', 'renamed', 'forgotten']) {
    await page.goto(spaceUrl(PEOPLE.upA, `?variant=${variant}`), {
      waitUntil: 'domcontentloaded',
    });
    // By the clock of the test: that of a new page was seen to be minutes off on a machine with much to do.
    await host(page).waitFor({ state: 'attached', timeout: MOST_MS });
  }
});
