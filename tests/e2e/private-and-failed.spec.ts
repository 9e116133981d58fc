import { PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

test('hidden lists say so calmly', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.private));
  for (const name of ['粉丝勋章', '共同关注']) {
    const panel = page.getByRole('region', { name });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', 'private');
  }
});

test('unknown layout: a round button opens the panels', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA, '?layout=unknown'));
  await page
    .locator('bilideck-panels[data-placement="button"]')
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const kind of ['http-412-html', 'html-200', 'truncated', 'code-500'] as const) {
  test(`the popup says what failed and can try again (${kind})`, async ({
    bili,
    signedIn,
    openPopup,
  }) => {
    bili.faults.add({ match: { operation: 'toviewList' }, kind });
    const popup = await openPopup(signedIn);
    const view = popup.locator('[data-view="toview"]');
    await expect(view).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
    await expect(view.getByRole('button', { name: '重试' })).toBeVisible();
    const words = await view.getByRole('status').first().innerText();
    expect(words.trim().length).toBeGreaterThan(4);
  });
}

test('a session that expired shows the invitation and keeps asking for nothing', async ({
  bili,
  browser_,
  openPopup,
}) => {
  await browser_.context.addCookies(bili.cookies('expired'));
  const popup = await openPopup(browser_);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'signed-out');
  const asked = bili.log.filter(({ operation }) => operation === 'toviewList').length;
  expect(asked).toBe(1);
});

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
