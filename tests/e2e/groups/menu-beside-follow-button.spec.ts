import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { opener } from './follow-menu.ts';

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
    await expect(menu(page).getByRole('status')).toContainText('已关注并加入', { timeout: 20_000 });
    expect(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids).toEqual(new Set([group?.tagid]));
    // The panel behind it does not say so once more.
    await expect(page.getByRole('status').filter({ hasText: '已关注并加入' })).toHaveCount(1);

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
