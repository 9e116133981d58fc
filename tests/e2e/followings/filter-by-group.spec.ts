import { expect, test } from '../fixtures.ts';
import { openShared } from './shared-panel.ts';

test('the filter finds people by the name of a group', async ({ signedIn }) => {
  const panel = await openShared(signedIn);
  const all = await panel.getByRole('listitem').count();
  const group = await panel
    .locator('li b')
    .first()
    .evaluate((name) => name.textContent ?? '');
  await panel.getByRole('searchbox').fill(group);
  await expect.poll(() => panel.getByRole('listitem').count()).toBeLessThan(all);
  for (const words of await panel.getByRole('listitem').allTextContents()) {
    expect(words).toContain(group);
  }
});
