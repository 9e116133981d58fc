import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('an account that is no more: a button at the edge, and calm words behind it', async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.deleted));
  const host = page.locator('bilideck-panels[data-placement="button"]');
  await host.getByRole('button').click();
  const drawer = page.getByRole('dialog', { name: 'Bilideck 面板' });
  await expect(drawer.getByRole('region')).toHaveCount(4);
  for (const panel of await drawer.getByRole('region').all()) {
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).not.toHaveAttribute('data-state', 'loading');
  }
});
