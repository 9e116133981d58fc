import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { opener } from './follow-menu.ts';

const menu = (page: Page) => page.getByRole('dialog', { name: '分组' });

/** Right behind the site's own button, or the box of that. */
const isBeside = (page: Page) =>
  page
    .locator('bilideck-opener')
    .evaluate((node) =>
      node.previousElementSibling?.matches('[data-part="follow"], :has(> [data-part="follow"])'),
    );

test("分组 beside the site's follow button is the same menu, in both layouts", async ({
  bili,
  signedIn,
}) => {
  const [group] = bili.state.viewer.groups;
  const page = await openSpace(signedIn, PEOPLE.upB, '?layout=new');
  expect(await isBeside(page)).toBe(true);
  await opener(page).click();
  const chip = menu(page).getByRole('button', { name: group?.name ?? '', exact: true });
  await chip.click();
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

  const old = await openSpace(signedIn, PEOPLE.upB, '?layout=old');
  expect(await isBeside(old)).toBe(true);
  await opener(old).click();
  const pressed = menu(old).getByRole('button', { name: group?.name ?? '', exact: true });
  await expect(pressed).toHaveAttribute('aria-pressed', 'true');
});
