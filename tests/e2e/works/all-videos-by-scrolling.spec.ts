import { expect, test } from '../fixtures.ts';
import { asked, openWorks } from './works.ts';

test('videos: all of them are there, drawn as they are scrolled to', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page);
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(drawer.getByText('共 612 项')).toBeVisible();
  expect(await view.getByRole('listitem').count()).toBeLessThan(40);
  await view.getByRole('listitem').first().getByRole('link').focus();
  for (const size of [50, 100]) {
    await expect(view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(size));
    await page.keyboard.press('End');
  }
  await expect
    .poll(() => asked(bili, 'userVideos').map(({ query }) => query['pn']))
    .toEqual(['1', '2', '3']);
});
