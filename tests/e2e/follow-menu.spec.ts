import type { Page } from '@playwright/test';
import { PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const opener = (page: Page) => page.locator('bilideck-opener').getByRole('button');
const menu = (page: Page) => page.getByRole('dialog', { name: '分组' });

for (const layout of ['new', 'old'] as const) {
  test(`分组 beside the site's follow button is the same menu (${layout} layout)`, async ({
    bili,
    signedIn,
  }) => {
    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(PEOPLE.upB, `?layout=${layout}`));
    const isBeside = (node: Element) =>
      node.previousElementSibling?.matches('[data-part="follow"], :has(> [data-part="follow"])');
    expect(await page.locator('bilideck-opener').evaluate(isBeside)).toBe(true);
    await opener(page).click();
    const [group] = bili.state.viewer.groups;
    await menu(page)
      .getByRole('button', { name: group?.name ?? '', exact: true })
      .click();
    await expect(menu(page).getByRole('status')).toContainText('已关注到', { timeout: 20_000 });
    expect(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids).toEqual(new Set([group?.tagid]));

    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');
    // Pressed once it opens, pressed again it closes.
    await opener(page).click();
    await expect(menu(page)).toBeVisible();
    await opener(page).click();
    await expect(menu(page)).toBeHidden();
  });
}

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
