import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { opener } from './follow-menu.ts';

test('it is where somebody can be followed, once, and comes back', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  await expect(opener(page)).toHaveCount(1);
  await page.evaluate(() => document.querySelector('bilideck-opener')?.remove());
  await expect(opener(page)).toHaveCount(1);
  // A script of the page is not the person.
  await page.evaluate(() => {
    document.querySelector('bilideck-opener')?.shadowRoot?.querySelector('button')?.click();
  });
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');

  await page.goto(spaceUrl(PEOPLE.viewer));
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect(opener(page)).toHaveCount(0);
});
