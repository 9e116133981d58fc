import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('a deleted account and an empty one break nothing', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  for (const mid of [PEOPLE.deleted, PEOPLE.empty, PEOPLE.blocker]) {
    await page.goto(spaceUrl(mid));
    const panel = page.getByRole('region', { name: '数据' });
    // The site has no page for a cancelled account, so there may be no place for a panel.
    if (mid === PEOPLE.deleted) continue;
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', /ready|empty/);
  }
});
