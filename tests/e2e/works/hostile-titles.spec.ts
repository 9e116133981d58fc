import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openWorks } from './works.ts';

test('titles made to break a page stay titles', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  const { view } = await openWorks(page, PEOPLE.hostile);
  await expect(view).toHaveAttribute('data-state', 'ready');
  expect(await page.evaluate(() => Reflect.has(globalThis, '__pwned'))).toBe(false);
  expect(await view.locator('script, iframe, object').count()).toBe(0);
});
