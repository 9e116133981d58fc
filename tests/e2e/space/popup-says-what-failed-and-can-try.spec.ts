import { expect, test } from '../fixtures.ts';

for (const kind of ['html-200'] as const) {
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
